package dev.planner.query.caller;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.events.access.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets no answer out of an endpoint that has not asked for every permission it declares: forgetting to ask must not grant. */
@ControllerAdvice
final class DeclaredPermissionGuard implements ResponseBodyAdvice<Object> {

    private static final String ATTRIBUTE = DeclaredPermissionGuard.class.getName();

    /** To be called by whatever asks. */
    static void asked(Permission permission) {
        asked().add(permission);
    }

    @SuppressWarnings("unchecked") // nobody else writes this attribute
    private static Set<Permission> asked() {
        var request = RequestContextHolder.currentRequestAttributes();
        var asked = (Set<Permission>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (asked == null) {
            asked = EnumSet.noneOf(Permission.class);
            request.setAttribute(ATTRIBUTE, asked, RequestAttributes.SCOPE_REQUEST);
        }
        return asked;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return declared(returnType).findAny().isPresent();
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var forgotten = declared(returnType)
                .filter(permission -> !asked().contains(permission))
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException(returnType.getExecutable() + " declares but does not ask for " + forgotten);
        }
        return body;
    }

    /** Those that are always demanded. */
    private static Stream<Permission> declared(MethodParameter returnType) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(
                        returnType.getExecutable(), RequiresPermission.class)
                .stream()
                .filter(demand -> demand.when().isEmpty())
                .flatMap(demand -> Arrays.stream(demand.value()));
    }
}
