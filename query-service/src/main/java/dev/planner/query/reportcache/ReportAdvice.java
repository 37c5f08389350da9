package dev.planner.query.reportcache;

import dev.planner.query.tabular.Tabular;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Has reports answered once it is known in which form. Before all others, who put the receipt of the answer on it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReportAdvice implements ResponseBodyAdvice<Object> {

    private static final MediaType CSV = MediaType.parseMediaType(Tabular.CSV);

    private final ReportDesk desk;

    ReportAdvice(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return returnType.getParameterType() == Report.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Report<?> report)) {
            return body;
        }
        var answer = answer(report, mediaType, ifNoneMatch(request));
        var tag = answer.tag();
        if (tag != null) {
            response.getHeaders().set(HttpHeaders.ETAG, tag.value());
        }
        if (answer instanceof ReportAnswer.Unchanged) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
        }
        return answer;
    }

    @SuppressWarnings("unchecked") // only reports that are tables are offered as CSV
    private ReportAnswer answer(Report<?> report, MediaType mediaType, @Nullable String ifNoneMatch) {
        return CSV.includes(mediaType)
                ? desk.asCsv((Report<? extends Tabular>) report, ifNoneMatch)
                : desk.asJson(report, ifNoneMatch);
    }

    private static @Nullable String ifNoneMatch(ServerHttpRequest request) {
        var tags = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return tags == null ? null : String.join(",", tags);
    }
}
