package dev.planner.edge.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Matches reads of the endpoints that declare to be open to everybody. */
final class AnonymousEndpoints implements RequestMatcher {

    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final SingletonSupplier<Set<String>> paths;

    /** @param endpoints asked with the first request: while security is being built, they are not known yet */
    AnonymousEndpoints(Supplier<Stream<Map.Entry<RequestMappingInfo, HandlerMethod>>> endpoints) {
        this.paths = SingletonSupplier.of(() -> endpoints
                .get()
                .filter(endpoint -> isAnonymous(endpoint.getValue()))
                .flatMap(endpoint -> endpoint.getKey().getDirectPaths().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return READS.contains(request.getMethod()) && paths.obtain().contains(request.getRequestURI());
    }

    private static boolean isAnonymous(HandlerMethod endpoint) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequiresNoPermission.class))
                .filter(RequiresNoPermission::anonymous)
                .isPresent();
    }
}
