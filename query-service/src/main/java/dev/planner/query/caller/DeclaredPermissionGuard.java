package dev.planner.query.caller;

import dev.planner.events.access.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets no answer out of an endpoint that has not asked for every permission it declares: forgetting to ask must not grant. */
@ControllerAdvice
final class DeclaredPermissionGuard implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return !declared(returnType).isEmpty();
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        AskedPermissions.check(returnType.getExecutable().toString(), declared(returnType));
        return body;
    }

    private static Set<Permission> declared(MethodParameter returnType) {
        return AskedPermissions.declaredBy(returnType.getExecutable());
    }
}
