package dev.planner.query.freshness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives what is read an entity tag, {@code "<version>.<digest>"} for an answer about one aggregate and {@code "<digest>"} otherwise, and
 * answers 304 to a client that has it already. Lets clients keep answers only if they ask again each time, because rights change.
 */
final class EntityTagFilter extends OncePerRequestFilter {

    /** Bytes of the digest: 128 bits do not collide by chance. */
    private static final int DIGEST_LENGTH = 16;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        response.addHeader(HttpHeaders.VARY, Consistency.HEADER);
        if (isRead(request)) {
            answerTagged(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void answerTagged(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        if (buffered.getStatus() == HttpServletResponse.SC_OK) {
            var tag = tag(response.getHeader(ReceiptAdvice.VERSION), buffered.getContentAsByteArray());
            response.setHeader(HttpHeaders.ETAG, tag);
            if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
                buffered.resetBuffer();
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        buffered.copyBodyToResponse();
    }

    private static String tag(@Nullable String version, byte[] body) {
        var digest = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(body), DIGEST_LENGTH));
        return "\"" + (version == null ? digest : version + "." + digest) + "\"";
    }

    /** Weak comparison (RFC 9110, section 13.1.2). */
    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
