package dev.planner.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an endpoint does not know, as bodies with unknown fields are refused: a misspelt one must not go unnoticed.
 * Neither must one of two values, so that what is no list is named once. Endpoints that take all parameters, such as lists, check them by
 * themselves.
 */
final class UndeclaredParameters implements HandlerInterceptor {

    private static final String OURS = "dev.planner.";
    private static final String[] ONCE = new String[1];

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && endpoint.getBeanType().getName().startsWith(OURS)
                && Arrays.stream(endpoint.getMethodParameters()).noneMatch(UndeclaredParameters::takesAll)) {
            refuseUnknown(request, endpoint);
            refuseRepeated(request, endpoint);
        }
        return true;
    }

    private static boolean takesAll(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Listed.class)
                || (parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static void refuseUnknown(HttpServletRequest request, HandlerMethod endpoint) {
        var known = declared(endpoint).map(UndeclaredParameters::name).toList();
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ListParameters.unknown(name);
                });
    }

    private static void refuseRepeated(HttpServletRequest request, HandlerMethod endpoint) {
        declared(endpoint)
                .filter(parameter -> !Collection.class.isAssignableFrom(parameter.getParameterType()))
                .map(UndeclaredParameters::name)
                .filter(name -> request.getParameterMap().getOrDefault(name, ONCE).length > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw ListParameters.repeated(name);
                });
    }

    private static Stream<MethodParameter> declared(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class));
    }

    private static String name(MethodParameter parameter) {
        var declared = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return declared.isEmpty() ? parameter.getParameter().getName() : declared;
    }
}
