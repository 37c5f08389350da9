package dev.planner.edge.limits;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when its length is announced, else as soon as too much of it was read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final DataSize maximum;

    BodyLimitFilter(DataSize maximum) {
        this.maximum = maximum;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maximum.toBytes()) {
            throw tooLarge(maximum.toBytes());
        }
        chain.doFilter(new LimitedRequest(request, maximum.toBytes()), response);
    }

    static Refusal tooLarge(long maximum) {
        return Refusal.of(ErrorCode.PAYLOAD_TOO_LARGE, "A body may have " + maximum + " bytes at most.")
                .with("maxBytes", maximum);
    }
}
