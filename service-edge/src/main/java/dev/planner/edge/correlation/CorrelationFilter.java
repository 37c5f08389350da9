package dev.planner.edge.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the correlation of each request before anything else happens, and names it on every response. */
final class CorrelationFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var correlation = Correlation.of(request);
        response.setHeader(Correlation.HEADER, correlation.id());
        try (var _ = correlation.open()) {
            chain.doFilter(request, response);
        }
    }
}
