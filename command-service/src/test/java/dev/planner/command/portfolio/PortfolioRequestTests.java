package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Money;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PortfolioRequestTests {

    private static final TypeReference<List<PhaseRequest>> PHASES = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    @Test
    void aProgramSaysAllThatIsMissingAtOnce() {
        assertInvalid(() -> json.readValue("{\"name\": \"  \"}", CreateProgramRequest.class)
                        .command())
                .extracting(FieldError::field)
                .containsExactly("name", "businessSponsor", "programManager", "technicalLead", "startDate", "endDate");
    }

    @Test
    void aProjectSaysAllThatIsMissingAtOnceItsPhasesIncluded() {
        assertInvalid(() -> json.readValue("{\"phases\": [{}, null]}", CreateProjectRequest.class)
                        .command())
                .extracting(FieldError::field)
                .containsExactly(
                        "programId",
                        "name",
                        "businessSponsor",
                        "projectManager",
                        "technicalLead",
                        "costCenterCode",
                        "startDate",
                        "endDate",
                        "phases[0].name",
                        "phases[0].startDate",
                        "phases[0].endDate",
                        "phases[0].capitalBudget",
                        "phases[0].expenseBudget",
                        "phases[1]");
    }

    @Test
    void whatIsRequiredCannotBeCleared() {
        assertInvalid(() -> json.readValue("""
                                {"name": null, "businessSponsor": null, "programManager": null, "technicalLead": null,
                                 "startDate": null, "endDate": null, "description": null}
                                """, UpdateProgramRequest.class).edit())
                .extracting(FieldError::field)
                .containsExactly("name", "businessSponsor", "programManager", "technicalLead", "startDate", "endDate");
        assertInvalid(() -> json.readValue(
                                "{\"programId\": null, \"costCenterCode\": null}", UpdateProjectRequest.class)
                        .edit())
                .extracting(FieldError::field)
                .containsExactly("programId", "costCenterCode");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-02,2024-01-01", "2024-01-01,2024-01-01"})
    void theStartLiesBeforeTheEnd(String start, String end) {
        var body = "{\"startDate\": \"%s\", \"endDate\": \"%s\"}".formatted(start, end);

        assertInvalid(() -> json.readValue(body, UpdateProgramRequest.class).edit())
                .containsExactly(new FieldError("endDate", "not_after_start", "Must lie after the start."));
        assertInvalid(() -> json.readValue(body, UpdateProjectRequest.class).edit())
                .extracting(FieldError::field)
                .containsExactly("endDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"127125.00\"", "127125", "127125.0", "\"127125\"", "1.27125e5"})
    void amountsAreStringsOrNumbers(String amount) {
        var draft = phases("[" + phase("Execution", amount, "0") + "]").getFirst();

        assertThat(draft.capitalBudget()).isEqualTo(Money.of("127125.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "10000000000000", "\"many\"", "1e400", "null", "\"\""})
    void otherAmountsAreRefused(String amount) {
        assertInvalid(() -> phases("[" + phase("Execution", amount, "0") + "]"))
                .extracting(FieldError::field)
                .containsExactly("[0].capitalBudget");
    }

    @Test
    void theBudgetsTogetherAreAnAmountToo() {
        var largest = phase("A", "9999999999999.99", "0");

        assertThat(phases("[" + largest + "]")).hasSize(1);
        assertInvalid(() -> phases("[" + largest + "," + phase("B", "0.01", "0") + "]"))
                .extracting(FieldError::code)
                .containsExactly("out_of_range");
    }

    @Test
    void theNamesOfPhasesDiffer() {
        assertInvalid(() -> phases("[" + phase("A", "0", "0") + "," + phase(" A ", "0", "0") + "]"))
                .containsExactly(
                        new FieldError("[1].name", "duplicate", "Is the name of another phase of the project."));
    }

    @Test
    void aPhaseMayLastOneDayButNotLess() {
        assertThat(phases("[" + phase("A", "0", "0", "2024-01-01", "2024-01-01") + "]"))
                .hasSize(1);
        assertInvalid(() -> phases("[" + phase("A", "0", "0", "2024-01-02", "2024-01-01") + "]"))
                .extracting(FieldError::field)
                .containsExactly("[0].endDate");
    }

    private List<PhaseDraft> phases(String body) {
        var checks = new FieldChecks();
        var drafts = new PhaseList("", json.readValue(body, PHASES)).drafts(checks);
        checks.throwIfAny();
        return drafts;
    }

    private static String phase(String name, String capital, String expense) {
        return phase(name, capital, expense, "2024-01-01", "2024-01-31");
    }

    private static String phase(String name, String capital, String expense, String start, String end) {
        return """
                {"name": "%s", "startDate": "%s", "endDate": "%s", "capitalBudget": %s, "expenseBudget": %s}
                """.formatted(name, start, end, capital, expense);
    }

    private static org.assertj.core.api.ListAssert<FieldError> assertInvalid(ThrowingCallable request) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(request).actual();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        return assertThat(refusal.errors());
    }
}
