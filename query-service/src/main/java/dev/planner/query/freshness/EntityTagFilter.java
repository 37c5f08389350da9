package dev.planner.query.freshness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives what is read an {@link EntityTag}, as far as it has none yet, and answers 304 to a client that has it already. Lets clients keep
 * answers only if they ask again each time, because rights change.
 */
final class EntityTagFilter extends OncePerRequestFilter {

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
        var buffered = new BufferedAnswer(response);
        chain.doFilter(request, buffered);
        if (buffered.getStatus() == HttpServletResponse.SC_OK && !buffered.isTagged()) {
            var digest = EntityTag.digest().digest(buffered.getContentAsByteArray());
            var tag = EntityTag.of(response.getHeader(ReceiptAdvice.VERSION), digest);
            response.setHeader(HttpHeaders.ETAG, tag.value());
            if (tag.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                buffered.resetBuffer();
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        buffered.copyBodyToResponse();
    }
}
