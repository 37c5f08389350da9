package dev.planner.edge.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTests {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private final FieldChecks checks = new FieldChecks();

    @Test
    void acceptableFieldsGiveTheirValues() {
        assertThat(checks.requiredText("name", "  Ada \u2003", 5)).isEqualTo("Ada");
        assertThat(checks.optionalText("displayName", " ", 5)).isNull();
        assertThat(checks.optionalProse("description", "one\n\ttwo", 10)).isEqualTo("one\n\ttwo");
        assertThat(checks.requiredEmail("email", "ada@example.com")).isEqualTo("ada@example.com");
        assertThat(checks.requiredDate("startDate", DAY)).isEqualTo(DAY);
        assertThat(checks.requiredMoney("budget", new DecimalText("1e3"))).isEqualTo(Money.of("1000.00"));
        assertThat(checks.optionalMoney("other", null)).isNull();
        assertThat(checks.range("limit", 200, 1, 200)).isEqualTo(200);
        assertThatCode(checks::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void lengthsCountCodePoints() {
        checks.requiredText("name", "\uD83D\uDE00".repeat(20), 20);
        assertThat(errors()).isEmpty();

        checks.requiredText("name", "\uD83D\uDE00".repeat(21), 20);
        assertThat(errors()).containsExactly("name too_long");
    }

    @Test
    void allErrorsAreCollectedInOrder() {
        checks.requiredText("name", (String) null, 20);
        checks.requiredText("sponsor", " ", 20);
        checks.requiredDate("startDate", null);
        checks.requiredMoney("budget", null);
        checks.range("limit", 201, 1, 200);

        assertThat(errors())
                .containsExactly(
                        "name required",
                        "sponsor required",
                        "startDate required",
                        "budget required",
                        "limit out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "\uDC00a", "a\u007f", "a\u0085b", "a\nb", "a\tb"})
    void textThatCannotBeStoredOrLoggedIsRejected(String text) {
        checks.requiredText("name", text, 20);

        assertThat(errors()).containsExactly("name invalid_characters");
    }

    @Test
    void proseMayHaveLinesButNothingWorse() {
        checks.optionalProse("description", "a\nb", 20);
        checks.optionalProse("description", "a\u0000b", 20);

        assertThat(errors()).containsExactly("description invalid_characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "a b@example.com",
                "a@b@example.com",
                "a@example..com",
                "a@.com",
                "a,b@example.com",
                "\"a\"@example.com"
            })
    void whatIsNoAddressIsRejected(String email) {
        checks.requiredEmail("email", email);

        assertThat(errors()).containsExactly("email invalid_email");
    }

    @Test
    void aMissingAddressIsReportedOnce() {
        checks.requiredEmail("email", null);

        assertThat(errors()).containsExactly("email required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "10000000000000", "1e64", "-10000000000000.00"})
    void moneyThatDoesNotFitIsRejected(String amount) {
        checks.requiredMoney("budget", new DecimalText(amount));

        assertThat(errors()).containsExactly("budget out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,5", "1e999999999"})
    void whatIsNoMoneyIsRejected(String amount) {
        checks.requiredMoney("budget", new DecimalText(amount));

        assertThat(errors()).containsExactly("budget not_a_number");
    }

    @Test
    void budgetsAreNotNegative() {
        checks.requiredNonNegativeMoney("budget", new DecimalText("-0.01"));

        assertThat(errors()).containsExactly("budget negative");
    }

    @Test
    void pricesAreMoreThanNothing() {
        assertThat(checks.requiredPositiveMoney("amount", new DecimalText("0.01")))
                .isEqualTo(Money.of("0.01"));
        assertThat(errors()).isEmpty();

        checks.requiredPositiveMoney("amount", new DecimalText("0.00"));
        checks.requiredPositiveMoney("other", new DecimalText("-1"));
        checks.requiredPositiveMoney("missing", null);
        assertThat(errors()).containsExactly("amount not_positive", "other not_positive", "missing required");
    }

    @Test
    void whatIsFixedMayBeNamedAsItIs() {
        checks.fixed("externalId", Patch.absent(), "EMP001");
        checks.fixed("externalId", Patch.of("EMP001"), "EMP001");
        checks.fixed("workerId", Patch.clear(), null);
        assertThat(errors()).isEmpty();

        checks.fixed("externalId", Patch.of("EMP002"), "EMP001");
        checks.fixed("workerId", Patch.clear(), "W");
        assertThat(errors()).containsExactly("externalId fixed", "workerId fixed");
    }

    @Test
    void rangesOfDatesAreInOrder() {
        checks.before(DAY, "endDate", DAY.plusDays(1));
        checks.notAfter(DAY, "endDate", DAY);
        assertThat(errors()).isEmpty();

        checks.before(DAY, "endDate", DAY);
        checks.notAfter(DAY, "phaseEnd", DAY.minusDays(1));
        assertThat(errors()).containsExactly("endDate not_after_start", "phaseEnd before_start");
    }

    @Test
    void anUpdateMayClearWhatIsOptionalOnly() {
        assertThat(checks.optionalText("description", Patch.clear(), 20)).isEqualTo(Patch.clear());
        assertThat(checks.optionalText("description", Patch.of(" "), 20)).isEqualTo(Patch.absent());
        assertThat(checks.requiredText("name", Patch.of(" Ada "), 20)).isEqualTo(Patch.of("Ada"));
        assertThat(checks.requiredText("name", Patch.<String>absent(), 20)).isEqualTo(Patch.absent());
        assertThat(errors()).isEmpty();

        checks.requiredText("name", Patch.<String>clear(), 20);
        checks.required("startDate", Patch.<LocalDate>clear());
        assertThat(errors()).containsExactly("name required", "startDate required");
    }

    @Test
    void itemsOfListsAreNamedByTheirPlace() {
        checks.at("phases", 1).requiredText("name", (String) null, 20);

        assertThat(errors()).containsExactly("phases[1].name required");
    }

    private List<String> errors() {
        var refusal = catchThrowableOfType(Refusal.class, checks::throwIfAny);
        if (refusal == null) {
            return List.of();
        }
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        return Stream.of(refusal)
                .flatMap(thrown -> thrown.errors().stream())
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
