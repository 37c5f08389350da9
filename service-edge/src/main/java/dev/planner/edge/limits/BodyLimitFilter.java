package dev.planner.edge.limits;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when its length is announced, else as soon as too much of it was read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final HttpProperties properties;

    BodyLimitFilter(HttpProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var maximum = properties.limitOf(request.getContentType()).toBytes();
        if (request.getContentLengthLong() > maximum) {
            throw tooLarge(maximum);
        }
        chain.doFilter(new LimitedRequest(request, maximum), response);
    }

    static Refusal tooLarge(long maximum) {
        return Refusal.of(ErrorCode.PAYLOAD_TOO_LARGE, "A body may have " + maximum + " bytes at most.")
                .with("maxBytes", maximum);
    }
}
