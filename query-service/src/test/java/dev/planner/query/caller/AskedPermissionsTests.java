package dev.planner.query.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.events.access.Permission;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AskedPermissionsTests {

    private static final Set<Permission> REPORTS = Set.of(Permission.VIEW_REPORTS);

    @BeforeEach
    void serve() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPartThatHasAskedIsLetOut() throws Exception {
        assertThat(AskedPermissions.during("part", REPORTS, this::asking)).isEqualTo("figures");
    }

    @Test
    void aPartThatHasNotAskedIsHeldBackEvenIfAnotherHas() {
        AskedPermissions.add(Permission.VIEW_REPORTS);

        assertThatThrownBy(() -> AskedPermissions.during("part", REPORTS, () -> "figures"))
                .hasMessage("part declares but does not ask for [VIEW_REPORTS]");
    }

    @Test
    void whatAPartHasAskedCountsForTheWholeRequest() throws Exception {
        AskedPermissions.during("part", Set.of(), this::asking);

        AskedPermissions.check("request", REPORTS);
    }

    private String asking() {
        AskedPermissions.add(Permission.VIEW_REPORTS);
        return "figures";
    }
}
