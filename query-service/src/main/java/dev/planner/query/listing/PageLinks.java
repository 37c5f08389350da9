package dev.planner.query.listing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Links each page to the next one (RFC 8288). */
@ControllerAdvice
final class PageLinks implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page
                && page.nextCursor() != null
                && request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(ListRequests.ATTRIBUTE) instanceof ListRequest list) {
            response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(list.urlOf(page.nextCursor())));
        }
        return body;
    }
}
