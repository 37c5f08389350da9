package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.9f86d081\"", "W/\"7.9f86d081\"", " \"7\" ", "\"3\", \"7\"", "*"})
    void theVersionAloneCounts(String ifMatch) {
        assertThatCode(() -> ExpectedVersion.parse(ifMatch).check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "\"6.7\"", "\"1\",\"2\""})
    void anotherVersionIsAMismatch(String ifMatch) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> ExpectedVersion.parse(ifMatch).check(7));
        assertThat(refusal.code()).isEqualTo(ErrorCode.VERSION_MISMATCH);
        assertThat(refusal.facts()).containsEntry("currentVersion", 7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "\"\"", "\"seven\"", "\"7", "\"7\"\"8\"", "\"7\",", "\"-1\"", "\"99999999999999999999\""
            })
    void anythingElseIsMalformed(String ifMatch) {
        assertThat(catchThrowableOfType(Refusal.class, () -> ExpectedVersion.parse(ifMatch))
                        .code())
                .isEqualTo(ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void whatDoesNotExistHasNoVersion() {
        assertThatCode(() -> ExpectedVersion.parse(null).checkAbsent()).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> ExpectedVersion.parse("*").checkAbsent())
                        .code())
                .isEqualTo(ErrorCode.VERSION_MISMATCH);
    }
}
