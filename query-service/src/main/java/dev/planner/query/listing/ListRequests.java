package dev.planner.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Checks the query string of a request for a list before the endpoint sees it. */
final class ListRequests implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = ListRequest.class.getName();

    private final Map<String, ListDefinition> definitions;
    private final ListingProperties properties;

    ListRequests(Map<String, ListDefinition> definitions, ListingProperties properties) {
        this.definitions = definitions;
        this.properties = properties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Listed.class);
    }

    @Override
    public ListRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var list = ListParameters.of(definitionFor(parameter), properties, request.getParameterMap())
                .request(origin(request), request.getRequestURI());
        request.setAttribute(ATTRIBUTE, list);
        return list;
    }

    private ListDefinition definitionFor(MethodParameter parameter) {
        var name = Objects.requireNonNull(parameter.getParameterAnnotation(Listed.class))
                .value();
        return Objects.requireNonNull(definitions.get(name), () -> "No list is named " + name);
    }

    private static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build()
                .toUriString();
    }
}
