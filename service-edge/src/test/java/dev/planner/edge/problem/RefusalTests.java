package dev.planner.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.decision.Decision;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class RefusalTests {

    @Test
    void factsCannotPoseAsStandardMembers() {
        var refusal = Refusal.of(ErrorCode.DUPLICATE, "Taken.");

        assertThat(refusal.with("field", "username").facts()).containsEntry("field", "username");
        assertThatIllegalArgumentException().isThrownBy(() -> refusal.with("status", 200));
    }

    @Test
    void aDenyCarriesItsReason() {
        var refusal = Refusal.forbidden(Decision.Reason.SCOPE_MISSING);

        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal.facts()).containsEntry("reason", "scope_missing");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAnErrorStatusAndATypeOfItsOwn(ErrorCode code) {
        assertThat(code.status()).isBetween(400, 503);
        assertThat(code.type()).matches("urn:planner:problem:[a-z-]+");
        assertThat(code.title()).isNotBlank();
    }

    @Test
    void aRefusalIsFoundAmongTheCauses() {
        var refusal = Refusal.of(ErrorCode.LAST_ADMIN, "No.");

        assertThat(Refusals.of(new IllegalStateException(new SQLTransientConnectionException(refusal))))
                .isSameAs(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "53300", "25006"})
    void aConnectionThatEndsInTheMiddleOfAStatementIsADatabaseThatIsAway(String sqlState) {
        var thrown = new IllegalStateException(new SQLException("gone", sqlState));

        assertThat(Refusals.of(thrown).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aDeadlockIsALostRace() {
        assertThat(Refusals.of(new CannotAcquireLockException("deadlock")).code())
                .isEqualTo(ErrorCode.CONCURRENT_UPDATE);
    }

    @Test
    void aConstraintThatNobodyTranslatedIsADefect() {
        var thrown = new DataIntegrityViolationException("unique", new SQLException("unique", "23505"));

        assertThat(Refusals.of(thrown).code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
    }

    @Test
    void aCircleOfCausesEnds() {
        var inner = new IllegalStateException("inner");
        var outer = new IllegalStateException("outer", inner);
        inner.initCause(outer);

        assertThat(Refusals.of(outer).code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
    }
}
