package dev.planner.command.staffing;

import static dev.planner.command.staffing.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.WorkerTypeId;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingRequestTests {

    private static final WorkerTypeId TYPE = WorkerTypeId.random();

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertInvalid(() -> read("{\"type\": \"  \"}", CreateWorkerTypeRequest.class)
                        .command())
                .containsExactly("type required", "description required");
        assertInvalid(() -> read("{}", CreateWorkerRequest.class).command())
                .containsExactly("externalId required", "name required", "workerTypeId required");
        assertInvalid(() -> read("{}", CreateResourceRequest.class).command()).containsExactly("resourceType required");
        assertInvalid(() -> read("{\"resourceType\": \"non_labor\"}", CreateResourceRequest.class)
                        .command())
                .containsExactly("name required");
        assertInvalid(() -> read("{}", SetRateRequest.class).command(TYPE))
                .containsExactly("amount required", "startDate required");
        assertInvalid(() -> read("{}", CloseRateRequest.class).command(TYPE)).containsExactly("endDate required");
    }

    @Test
    void whatIsRequiredCannotBeCleared() {
        assertInvalid(() -> read("{\"type\": null, \"description\": null}", UpdateWorkerTypeRequest.class)
                        .edit())
                .containsExactly("type required", "description required");
        assertInvalid(() -> read(
                                "{\"externalId\": null, \"name\": null, \"workerTypeId\": null}",
                                UpdateWorkerRequest.class)
                        .edit())
                .containsExactly("externalId required", "name required", "workerTypeId required");
        assertInvalid(() -> read("{\"name\": null, \"resourceType\": null}", UpdateResourceRequest.class)
                        .edit())
                .containsExactly("name required", "resourceType required");
    }

    @Test
    void textsHaveTheirLongestLength() {
        assertInvalid(() -> read(
                                "{\"type\": \"%s\", \"description\": \"%s\"}"
                                        .formatted("x".repeat(101), "x".repeat(1001)),
                                CreateWorkerTypeRequest.class)
                        .command())
                .containsExactly("type too_long", "description too_long");
        assertInvalid(() -> read(
                                "{\"externalId\": \"%s\", \"name\": \"%s\", \"workerTypeId\": \"%s\"}"
                                        .formatted("x".repeat(101), "x".repeat(256), TYPE),
                                CreateWorkerRequest.class)
                        .command())
                .containsExactly("externalId too_long", "name too_long");
        assertInvalid(() -> read(
                                "{\"resourceType\": \"labor\", \"name\": \"%s\", \"description\": \"%s\"}"
                                        .formatted("x".repeat(256), "x".repeat(1001)),
                                CreateResourceRequest.class)
                        .command())
                .containsExactly("name too_long", "description too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1250.00\"", "1250", "1250.0", "\"1.25e3\""})
    void amountsAreStringsOrNumbers(String amount) {
        assertThat(rate(amount).command(TYPE).amount()).isEqualTo(Money.of("1250.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0.00\"", "-0.01", "0.001", "10000000000000", "\"many\"", "1e400", "null", "\"\""})
    void otherAmountsAreRefused(String amount) {
        assertInvalid(() -> rate(amount).command(TYPE))
                .singleElement()
                .asString()
                .startsWith("amount ");
    }

    private static SetRateRequest rate(String amount) {
        return read("{\"amount\": %s, \"startDate\": \"2024-01-01\"}".formatted(amount), SetRateRequest.class);
    }

    private static ListAssert<String> assertInvalid(ThrowingCallable request) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(request).actual();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        return assertThat(
                refusal.errors().stream().map(StaffingRequestTests::line).toList());
    }

    private static String line(FieldError error) {
        return error.field() + " " + error.code();
    }
}
