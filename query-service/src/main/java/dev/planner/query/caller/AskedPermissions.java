package dev.planner.query.caller;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.events.access.Permission;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The permissions that the current request has asked for, so that an answer can be held back whose permissions were forgotten. */
public final class AskedPermissions {

    private static final String ATTRIBUTE = AskedPermissions.class.getName();

    private AskedPermissions() {}

    /**
     * Runs one part of the request, and lets no result out unless that part itself has asked for all that it declares.
     *
     * @param name of the part
     * @throws IllegalStateException naming what was forgotten
     */
    public static <T extends @Nullable Object> T during(String name, Collection<Permission> declared, Callable<T> part)
            throws Exception {
        var before = asked();
        var asked = EnumSet.noneOf(Permission.class);
        set(asked);
        try {
            var result = part.call();
            check(name, declared, asked);
            return result;
        } finally {
            before.addAll(asked);
            set(before);
        }
    }

    /** What a method declares to demand of its caller always, not only in certain cases. */
    public static Set<Permission> declaredBy(AnnotatedElement method) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(method, RequiresPermission.class).stream()
                .filter(demand -> demand.when().isEmpty())
                .flatMap(demand -> Arrays.stream(demand.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalStateException naming what was forgotten */
    static void check(String name, Collection<Permission> declared) {
        check(name, declared, asked());
    }

    /** To be called by whatever asks. */
    static void add(Permission permission) {
        asked().add(permission);
    }

    private static void check(String name, Collection<Permission> declared, Set<Permission> asked) {
        var forgotten = declared.stream()
                .filter(permission -> !asked.contains(permission))
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException(name + " declares but does not ask for " + forgotten);
        }
    }

    @SuppressWarnings("unchecked") // nobody else writes this attribute
    private static Set<Permission> asked() {
        var request = RequestContextHolder.currentRequestAttributes();
        var asked = (Set<Permission>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return asked == null ? set(EnumSet.noneOf(Permission.class)) : asked;
    }

    private static Set<Permission> set(Set<Permission> asked) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, asked, RequestAttributes.SCOPE_REQUEST);
        return asked;
    }
}
