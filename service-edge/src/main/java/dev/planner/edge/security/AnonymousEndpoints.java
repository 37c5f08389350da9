package dev.planner.edge.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Matches reads of the endpoints that declare to be open to everybody. What another endpoint may answer as well stays closed: which of them
 * does is not known yet.
 */
final class AnonymousEndpoints implements RequestMatcher {

    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final SingletonSupplier<Paths> paths;

    /** @param endpoints asked with the first request: while security is being built, they are not known yet */
    AnonymousEndpoints(Supplier<Stream<Map.Entry<RequestMappingInfo, HandlerMethod>>> endpoints) {
        this.paths = SingletonSupplier.of(() -> Paths.of(endpoints.get().toList()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                && paths.obtain().areOpen(PathContainer.parsePath(request.getRequestURI()));
    }

    private record Paths(List<PathPattern> open, List<PathPattern> closed) {

        static Paths of(List<Map.Entry<RequestMappingInfo, HandlerMethod>> endpoints) {
            return new Paths(
                    patterns(endpoints, AnonymousEndpoints::isAnonymous),
                    patterns(endpoints, Predicate.not(AnonymousEndpoints::isAnonymous)));
        }

        boolean areOpen(PathContainer path) {
            return open.stream().anyMatch(pattern -> pattern.matches(path))
                    && closed.stream().noneMatch(pattern -> pattern.matches(path));
        }

        private static List<PathPattern> patterns(
                List<Map.Entry<RequestMappingInfo, HandlerMethod>> endpoints, Predicate<HandlerMethod> condition) {
            return endpoints.stream()
                    .filter(endpoint -> condition.test(endpoint.getValue()))
                    .map(Map.Entry::getKey)
                    .filter(AnonymousEndpoints::isRead)
                    .flatMap(mapping -> Stream.ofNullable(mapping.getPathPatternsCondition()))
                    .flatMap(paths -> paths.getPatterns().stream())
                    .toList();
        }
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET) || methods.contains(RequestMethod.HEAD);
    }

    private static boolean isAnonymous(HandlerMethod endpoint) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequiresNoPermission.class))
                .filter(RequiresNoPermission::anonymous)
                .isPresent();
    }
}
