package dev.planner.edge.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.planner.events.access.Permission;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class DeclaredPermissionsTests {

    static class Endpoints {

        @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.PROGRAM)
        void declared() {}

        @RequiresPermission(value = Permission.UPDATE_PROJECT, on = ResourceKind.PROJECT)
        @RequiresPermission(value = Permission.CREATE_PROJECT, on = ResourceKind.PROGRAM, when = "it moves")
        void declaredTwice() {}

        @RequiresNoPermission(reason = "tells the time")
        void open() {}

        void forgotten() {}

        @RequiresNoPermission(reason = "contradiction")
        @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.PROGRAM)
        void undecided() {}
    }

    @Test
    void declaredEndpointsStart() {
        assertThatCode(check("declared", "declaredTwice", "open")::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    @Test
    void anEndpointThatDeclaresNothingOrBothKeepsTheServiceFromStarting() {
        assertThatIllegalStateException()
                .isThrownBy(check("declared", "forgotten", "undecided")::afterSingletonsInstantiated)
                .withMessageEndingWith(": Endpoints.forgotten, Endpoints.undecided");
    }

    private static DeclaredPermissions check(String... methods) {
        return new DeclaredPermissions(() -> Stream.of(Endpoints.class.getDeclaredMethods())
                .filter(method -> Arrays.asList(methods).contains(method.getName()))
                .map(method -> new HandlerMethod(new Endpoints(), method)));
    }
}
