package dev.planner.query.freshness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Begins the read of each request. */
final class ConsistencyInterceptor implements HandlerInterceptor {

    private final CurrentRead current;

    ConsistencyInterceptor(CurrentRead current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        current.of(request);
        return true;
    }
}
