package dev.planner.edge.security;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Keeps a service from starting with an endpoint of ours that declares neither a permission nor why it needs none. */
final class DeclaredPermissions implements SmartInitializingSingleton {

    private static final String OURS = "dev.planner.";

    private final Supplier<Stream<HandlerMethod>> endpoints;

    DeclaredPermissions(Supplier<Stream<HandlerMethod>> endpoints) {
        this.endpoints = endpoints;
    }

    /** @throws IllegalStateException naming every endpoint that declares nothing, or both */
    @Override
    public void afterSingletonsInstantiated() {
        var undeclared = undeclared();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(
                    "Endpoints must declare either @RequiresPermission or @RequiresNoPermission: "
                            + String.join(", ", undeclared));
        }
    }

    private List<String> undeclared() {
        return endpoints
                .get()
                .filter(endpoint -> endpoint.getBeanType().getName().startsWith(OURS))
                .filter(endpoint -> !ErrorController.class.isAssignableFrom(endpoint.getBeanType()))
                .filter(endpoint -> requiresPermission(endpoint) == requiresNone(endpoint))
                .map(endpoint -> endpoint.getBeanType().getSimpleName() + "."
                        + endpoint.getMethod().getName())
                .sorted()
                .toList();
    }

    private static boolean requiresPermission(HandlerMethod endpoint) {
        return !AnnotatedElementUtils.findMergedRepeatableAnnotations(endpoint.getMethod(), RequiresPermission.class)
                .isEmpty();
    }

    private static boolean requiresNone(HandlerMethod endpoint) {
        return AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), RequiresNoPermission.class);
    }
}
