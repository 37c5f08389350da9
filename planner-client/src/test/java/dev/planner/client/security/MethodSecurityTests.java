package dev.planner.client.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.client.PlannerDecisions;
import dev.planner.client.RecordedDecisions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.context.SecurityContextHolder;

/** What an application says about roles holds with Planner's evaluator as it does without. */
class MethodSecurityTests {

    private final RecordedDecisions decisions = new RecordedDecisions();
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AutoConfigurationTests.registered()))
            .withPropertyValues("planner.client.url=http://localhost:8082")
            .withBean(PlannerDecisions.class, () -> decisions)
            .withUserConfiguration(Secured.class)
            .withBean(Guarded.class);

    @AfterEach
    void forgetWhoIsHere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void expressionsAskPlanner() {
        hereIs("ROLE_USER");
        app.run(context -> {
            var guarded = context.getBean(Guarded.class);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(guarded::byPlanner);
            decisions.allow();
            assertThat(guarded.byPlanner()).isTrue();
        });
    }

    @Test
    void rolesContainOneAnotherIfTheApplicationSaysSo() {
        hereIs("ROLE_ADMIN");
        app.run(context -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(context.getBean(Guarded.class)::byRole));
        app.withBean(RoleHierarchy.class, () -> RoleHierarchyImpl.fromHierarchy("ROLE_ADMIN > ROLE_USER"))
                .run(context ->
                        assertThat(context.getBean(Guarded.class).byRole()).isTrue());
    }

    @Test
    void rolesBeginAsTheApplicationSays() {
        hereIs("GROUP_USER");
        app.withBean(GrantedAuthorityDefaults.class, () -> new GrantedAuthorityDefaults("GROUP_"))
                .run(context ->
                        assertThat(context.getBean(Guarded.class).byRole()).isTrue());
    }

    private static void hereIs(String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(UUID.randomUUID().toString(), "secret", authority));
    }

    @EnableMethodSecurity
    static class Secured {}

    static class Guarded {

        @PreAuthorize("hasPermission(null, 'system', 'manage_users')")
        boolean byPlanner() {
            return true;
        }

        @PreAuthorize("hasRole('USER')")
        boolean byRole() {
            return true;
        }
    }
}
