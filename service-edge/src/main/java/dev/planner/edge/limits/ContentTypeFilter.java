package dev.planner.edge.limits;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body of "any" type: wildcards are for what a client accepts, and Spring takes one here for a defect of the server. */
final class ContentTypeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Optional.ofNullable(request.getContentType()).orElse("").contains("*")) {
            throw Refusal.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type must name one media type.");
        }
        chain.doFilter(request, response);
    }
}
