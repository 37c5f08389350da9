package dev.planner.command.execution;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Takes the digest of the body of each request that carries an idempotency key, before the body is read. */
@ControllerAdvice
public final class BodyDigest extends RequestBodyAdviceAdapter {

    private static final String ATTRIBUTE = BodyDigest.class.getName();
    private static final byte[] NO_BODY = {};

    private final HttpServletRequest currentRequest;

    BodyDigest(HttpServletRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    /** Empty for a request without a body. */
    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] digest ? digest : NO_BODY;
    }

    /** Notes the digest of a body that no converter reads, because it is too large to be held. */
    public static void note(HttpServletRequest request, byte[] digest) {
        request.setAttribute(ATTRIBUTE, digest);
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (!message.getHeaders().containsHeader(IdempotencyKey.HEADER)) {
            return message;
        }
        var body = message.getBody().readAllBytes();
        currentRequest.setAttribute(ATTRIBUTE, Fingerprint.of(body));
        return new Reread(message.getHeaders(), body);
    }

    /** A message whose body is here already. */
    private static final class Reread implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] body;

        Reread(HttpHeaders headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
