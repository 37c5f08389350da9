package dev.planner.edge.problem;

import dev.planner.edge.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem detail, wherever in the processing of a request the error came up. */
public final class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;
    private final ProblemProperties properties;

    ProblemWriter(JsonMapper json, ProblemProperties properties) {
        this.json = json;
        this.properties = properties;
    }

    /**
     * Answers an exception that was thrown while the request was served; logs it if it is a defect of ours.
     *
     * @throws IllegalStateException if the response is committed
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        var refusal = Refusals.of(thrown);
        log(request, refusal, thrown);
        headersOf(thrown).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        write(request, response, refusal);
    }

    /** What is told of an exception that spoils one part of an answer only; logs it if it is a defect of ours. */
    public Problem describe(HttpServletRequest request, Throwable thrown) {
        var refusal = Refusals.of(thrown);
        log(request, refusal, thrown);
        return Problem.of(refusal, request);
    }

    /** Answers with a status that something below has set without a body. */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, Refusals.ofStatus(status));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        response.resetBuffer();
        response.setStatus(refusal.code().status());
        retryAfter(refusal)
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait))));
        var body = json.writeValueAsBytes(Problem.of(refusal, request));
        response.setHeader(Correlation.HEADER, Correlation.of(request).id());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Duration> retryAfter(Refusal refusal) {
        return refusal.retryAfter()
                .or(() -> refusal.code().status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                        ? Optional.of(properties.retryAfter())
                        : Optional.empty());
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Headers such as Allow, which belong to a status. */
    private static HttpHeaders headersOf(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(ErrorResponse.class::isInstance)
                .findFirst()
                .map(response -> ((ErrorResponse) response).getHeaders())
                .orElse(HttpHeaders.EMPTY);
    }

    private static void log(HttpServletRequest request, Refusal refusal, Throwable thrown) {
        var path = Printable.text(request.getRequestURI());
        switch (refusal.code()) {
            case INTERNAL_ERROR -> log.error("{} {} met a defect", request.getMethod(), path, thrown);
            case UNAVAILABLE -> log.warn("{} {} was refused: {}", request.getMethod(), path, thrown.toString());
            default -> log.debug("{} {} was refused: {}", request.getMethod(), path, thrown.toString());
        }
    }
}
