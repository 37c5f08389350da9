package dev.planner.client.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.client.ClientProperties.OnFailure;
import dev.planner.client.PlannerException;
import dev.planner.client.RecordedDecisions;
import dev.planner.client.Resource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class PlannerPermissionEvaluatorTests {

    private static final UUID GRACE = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private final RecordedDecisions decisions = new RecordedDecisions();
    private final PlannerPermissionEvaluator evaluator = evaluator(OnFailure.DENY);

    @Test
    void asksAboutTheSubjectWhateverTheFormOfTheId() {
        decisions.allow();

        assertThat(evaluator.hasPermission(user(), ID, "project", "update_project"))
                .isTrue();
        assertThat(evaluator.hasPermission(user(), ID.toString(), "program", "read_program"))
                .isTrue();
        assertThat(decisions.asked())
                .containsExactly(
                        GRACE + " update_project " + Resource.project(ID),
                        GRACE + " read_program " + Resource.program(ID));
    }

    @Test
    void theSystemNeedsNoId() {
        decisions.allow();

        assertThat(evaluator.hasPermission(user(), null, "system", "manage_users"))
                .isTrue();
        assertThat(evaluator.hasPermission(user(), "system", "manage_users")).isTrue();
        assertThat(evaluator.hasPermission(user(), Resource.SYSTEM, "manage_users"))
                .isTrue();
        assertThat(decisions.asked()).hasSize(3).containsOnly(GRACE + " manage_users " + Resource.SYSTEM);
    }

    @Test
    void anObjectSaysToWhatItBelongsOrAResolverDoes() {
        decisions.allow();
        PlannerResource owned = () -> Resource.project(ID);

        assertThat(evaluator.hasPermission(user(), owned, "update_project")).isTrue();
        assertThat(evaluator.hasPermission(user(), new Invoice(ID), "update_project"))
                .isTrue();
        assertThat(decisions.asked()).containsOnly(GRACE + " update_project " + Resource.project(ID));
    }

    @Test
    void whatPlannerDoesNotKnowIsDeniedWithoutAsking() {
        decisions.allow();

        assertThat(evaluator.hasPermission(user(), new Object(), "update_project"))
                .isFalse();
        assertThat(evaluator.hasPermission(user(), null, "update_project")).isFalse();
        assertThat(evaluator.hasPermission(user(), ID, "invoice", "update_project"))
                .isFalse();
        assertThat(evaluator.hasPermission(user(), ID, null, "update_project")).isFalse();
        assertThat(evaluator.hasPermission(user(), null, "project", "update_project"))
                .isFalse();
        assertThat(evaluator.hasPermission(user(), "CC-001", "project", "update_project"))
                .isFalse();
        assertThat(evaluator.hasPermission(user(), 7, "project", "update_project"))
                .isFalse();
        assertThat(evaluator.hasPermission(user(), "1-1-1-1-1", "project", "update_project"))
                .isFalse();
        assertThat(decisions.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Update Project", "update-project", "x\r\ny"})
    void whatIsNoPermissionIsDenied(String permission) {
        decisions.allow();

        assertThat(evaluator.hasPermission(user(), ID, "project", permission)).isFalse();
        assertThat(evaluator.hasPermission(user(), ID, "project", null)).isFalse();
        assertThat(evaluator.hasPermission(user(), ID, "project", 7)).isFalse();
    }

    @Test
    void whoIsNoUserOfPlannerIsDeniedWithoutAsking() {
        decisions.allow();
        var anonymous = new AnonymousAuthenticationToken(
                "key", GRACE.toString(), AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        var unauthenticated = new TestingAuthenticationToken(GRACE.toString(), "secret");

        for (Authentication nobody : new Authentication[] {null, named("grace"), unauthenticated, anonymous}) {
            assertThat(evaluator.hasPermission(nobody, ID, "project", "update_project"))
                    .isFalse();
        }
        assertThat(decisions.asked()).isEmpty();
    }

    @Test
    void saysWhatPlannerSays() {
        assertThat(evaluator.hasPermission(user(), ID, "project", "update_project"))
                .isFalse();
        decisions.allow();
        assertThat(evaluator.hasPermission(user(), ID, "project", "update_project"))
                .isTrue();
    }

    @Test
    void sightAloneIsNotEnough() {
        decisions.allowSight();

        assertThat(evaluator.hasPermission(user(), ID, "program", "read_program"))
                .isFalse();
    }

    @Test
    void withoutAnAnswerItDeniesUnlessToldToThrow() {
        decisions.fail();

        assertThat(evaluator.hasPermission(user(), ID, "project", "update_project"))
                .isFalse();
        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> evaluator(OnFailure.THROW).hasPermission(user(), ID, "project", "update_project"));
    }

    private PlannerPermissionEvaluator evaluator(OnFailure onFailure) {
        PlannerResourceResolver invoices = target ->
                target instanceof Invoice invoice ? Optional.of(Resource.project(invoice.project())) : Optional.empty();
        return new PlannerPermissionEvaluator(decisions, new Targets(List.of(invoices)), onFailure);
    }

    private static Authentication user() {
        return named(GRACE.toString());
    }

    private static Authentication named(String name) {
        return new TestingAuthenticationToken(name, "secret", List.of());
    }

    private record Invoice(UUID project) {}
}
