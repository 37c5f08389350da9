package dev.planner.query.authzen;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every answer the identifier that its request has; none to a request without one. */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-ID";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getHeader(HEADER);
        if (id != null) {
            response.setHeader(HEADER, id);
        }
        chain.doFilter(request, response);
    }
}
