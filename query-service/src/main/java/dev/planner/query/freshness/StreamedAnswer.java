package dev.planner.query.freshness;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * An answer to a read that is never held as a whole. It is written twice, because a tag stands before the body: first for the tag, then to
 * a client that does not have it already.
 */
public final class StreamedAnswer {

    private StreamedAnswer() {}

    /** What is written; the same each time. */
    @FunctionalInterface
    public interface Body {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers the current request, with 304 if its client has this body; all other headers are set already, perhaps also the tag. */
    public static void write(HttpOutputMessage answer, Body body) throws IOException {
        if (answer.getHeaders().containsHeader(HttpHeaders.ETAG)) {
            body.writeTo(answer.getBody());
            return;
        }
        var tag = EntityTag.of(answer.getHeaders().getFirst(ReceiptAdvice.VERSION), digest(body));
        answer.getHeaders().set(HttpHeaders.ETAG, tag.value());
        if (tag.isAmong(ifNoneMatch()) && answer instanceof ServerHttpResponse response) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
        } else {
            body.writeTo(answer.getBody());
        }
    }

    private static byte[] digest(Body body) throws IOException {
        var digest = EntityTag.digest();
        try (var nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            body.writeTo(nowhere);
        }
        return digest.digest();
    }

    private static @Nullable String ifNoneMatch() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return attributes.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH);
    }
}
