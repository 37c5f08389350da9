package dev.planner.query.graphql;

import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.events.access.Permission;
import dev.planner.query.caller.AskedPermissions;
import graphql.schema.FieldCoordinates;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.method.annotation.support.DataFetcherMappingInfo;

/**
 * The fields that controllers answer. Keeps the service from starting with one that declares neither a permission nor why it needs none.
 */
final class DeclaredFields extends AnnotatedControllerConfigurer {

    private final Map<FieldCoordinates, Set<Permission>> declared = new HashMap<>();

    /** Whether the field is answered by a controller; others show what their parent holds. */
    boolean isDeclared(FieldCoordinates field) {
        return declared.containsKey(field);
    }

    /** What the field always demands; empty if no controller answers it. */
    Optional<Set<Permission>> permissions(FieldCoordinates field) {
        return Optional.ofNullable(declared.get(field));
    }

    /** @throws IllegalStateException if the method declares nothing, or both */
    @Override
    protected @Nullable DataFetcherMappingInfo getMappingInfo(Method method, Object handler, Class<?> handlerType) {
        var field = super.getMappingInfo(method, handler, handlerType);
        if (field != null) {
            if (demands(method) == needsNone(method)) {
                throw new IllegalStateException(
                        "Fields must declare either @RequiresPermission or @RequiresNoPermission: " + method);
            }
            declared.put(field.getCoordinates(), AskedPermissions.declaredBy(method));
        }
        return field;
    }

    private static boolean demands(Method method) {
        return !AnnotatedElementUtils.findMergedRepeatableAnnotations(method, RequiresPermission.class)
                .isEmpty();
    }

    private static boolean needsNone(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, RequiresNoPermission.class);
    }
}
