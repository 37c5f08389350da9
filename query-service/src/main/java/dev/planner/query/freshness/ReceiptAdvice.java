package dev.planner.query.freshness;

import java.time.Clock;
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

/** Puts the receipt of a read on its answer, be it a problem. */
@ControllerAdvice
final class ReceiptAdvice implements ResponseBodyAdvice<Object> {

    static final String TIER = "Planner-Tier";
    static final String AGE = "Planner-Age-Ms";
    static final String DEGRADED = "Planner-Degraded";
    static final String VERSION = "Planner-Version";

    private final Clock clock;

    ReceiptAdvice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var headers = response.getHeaders();
        if (request instanceof ServletServerHttpRequest servlet) {
            CurrentRead.receiptOf(servlet.getServletRequest()).ifPresent(receipt -> write(receipt, headers));
        }
        if (body instanceof Versioned versioned && versioned.version() != Versioned.NONE) {
            headers.set(VERSION, Long.toString(versioned.version()));
        }
        return body;
    }

    private void write(Receipt receipt, HttpHeaders headers) {
        headers.set(TIER, receipt.tier().key());
        headers.set(AGE, Long.toString(receipt.ageAt(clock.instant())));
        headers.set(DEGRADED, Boolean.toString(receipt.degraded()));
    }
}
