package dev.planner.query.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class DeclaredPermissionGuardTests {

    private final DeclaredPermissionGuard guard = new DeclaredPermissionGuard();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void serve() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void letsOutWhatHasAskedForEverythingItDeclares() throws Exception {
        AskedPermissions.add(Permission.READ_PROGRAM);
        AskedPermissions.add(Permission.VIEW_REPORTS);

        assertThat(answer("both")).isEqualTo("answer");
    }

    @Test
    void holdsBackWhatHasForgottenOne() {
        AskedPermissions.add(Permission.READ_PROGRAM);

        assertThatThrownBy(() -> answer("both")).hasMessageContaining("VIEW_REPORTS");
    }

    @Test
    void anotherRequestHasToAskAgain() {
        AskedPermissions.add(Permission.READ_PROGRAM);
        AskedPermissions.add(Permission.VIEW_REPORTS);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));

        assertThatThrownBy(() -> answer("both")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsDemandedSometimesNeedNotBeAskedFor() throws Exception {
        assertThat(guard.supports(returnTypeOf("sometimes"), StringHttpMessageConverter.class))
                .isFalse();
    }

    @Test
    void whatNeedsNoPermissionIsNotItsAffair() throws Exception {
        assertThat(guard.supports(returnTypeOf("none"), StringHttpMessageConverter.class))
                .isFalse();
    }

    private Object answer(String method) throws Exception {
        var returnType = returnTypeOf(method);
        assertThat(guard.supports(returnType, StringHttpMessageConverter.class)).isTrue();
        return guard.beforeBodyWrite(
                "answer",
                returnType,
                MediaType.TEXT_PLAIN,
                StringHttpMessageConverter.class,
                new ServletServerHttpRequest(request),
                new ServletServerHttpResponse(new MockHttpServletResponse()));
    }

    private static MethodParameter returnTypeOf(String method) throws NoSuchMethodException {
        return new MethodParameter(Endpoints.class.getDeclaredMethod(method), -1);
    }

    /** What controllers declare. */
    interface Endpoints {

        @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.PROGRAM)
        @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROGRAM)
        String both();

        @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROGRAM, when = "phases are given")
        String sometimes();

        @RequiresNoPermission(reason = "it is a test")
        String none();
    }
}
