package dev.planner.edge.validation;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the fields of one request, so that its sender learns of all of it at once. Each check gives back the value
 * to go on with, trimmed and converted; where the value was not acceptable it is a stand-in without meaning, which {@link #throwIfAny}
 * keeps from being used.
 *
 * <pre>{@code
 * var checks = new FieldChecks();
 * var name = checks.requiredText("name", request.name(), 255);
 * var start = checks.requiredDate("startDate", request.startDate());
 * checks.throwIfAny();
 * }</pre>
 */
public final class FieldChecks {

    private static final int MAX_EMAIL = 255;

    private final String prefix;
    private final List<FieldError> errors;

    public FieldChecks() {
        this("", new ArrayList<>());
    }

    private FieldChecks(String prefix, List<FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /** The checks of one item of a list, whose errors are collected together with these: {@code at("phases", 1)} checks {@code phases[1].name}. */
    public FieldChecks at(String list, int index) {
        return new FieldChecks(prefix + list + "[" + index + "].", errors);
    }

    /** @param max in code points, after trimming */
    public String requiredText(String field, @Nullable String value, int max) {
        return required(field, optionalText(field, value, max), "");
    }

    /** Empty text counts as absent. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        return optional(field, value, max, false);
    }

    /** Like {@link #optionalText(String, String, int)}, but of several lines: line breaks and tabs may be in it. */
    public @Nullable String optionalProse(String field, @Nullable String value, int max) {
        return optional(field, value, max, true);
    }

    /** A required text in an update: it can stay or change, but not be cleared. */
    public Patch<String> requiredText(String field, Patch<String> patch, int max) {
        return required(field, optionalText(field, patch, max));
    }

    /** An optional text in an update; empty text counts as absent. */
    public Patch<String> optionalText(String field, Patch<String> patch, int max) {
        return present(patch.map(text -> Optional.ofNullable(optionalText(field, text, max))));
    }

    /** An optional text of several lines in an update; empty text counts as absent. */
    public Patch<String> optionalProse(String field, Patch<String> patch, int max) {
        return present(patch.map(text -> Optional.ofNullable(optionalProse(field, text, max))));
    }

    public String requiredEmail(String field, @Nullable String value) {
        var text = requiredText(field, value, MAX_EMAIL);
        if (isValidSoFar(field) && !Texts.isEmail(text)) {
            reject(field, "invalid_email", "Must be an e-mail address such as name@example.com.");
        }
        return text;
    }

    public LocalDate requiredDate(String field, @Nullable LocalDate value) {
        return required(field, value, LocalDate.EPOCH);
    }

    public Money requiredMoney(String field, @Nullable DecimalText value) {
        return required(field, optionalMoney(field, value), Money.ZERO);
    }

    public @Nullable Money optionalMoney(String field, @Nullable DecimalText value) {
        return value == null || value.text().isEmpty() ? null : money(field, value);
    }

    /** Money of at least 0.00. */
    public Money requiredNonNegativeMoney(String field, @Nullable DecimalText value) {
        var money = requiredMoney(field, value);
        check(!money.isNegative(), field, "negative", "Must not be negative.");
        return money;
    }

    /** Money of at least 0.01. */
    public Money requiredPositiveMoney(String field, @Nullable DecimalText value) {
        var money = requiredMoney(field, value);
        if (isValidSoFar(field)) {
            check(money.isPositive(), field, "not_positive", "Must be more than 0.00.");
        }
        return money;
    }

    /** From 0.00 to 100.00, with at most two places. */
    public Percentage requiredPercentage(String field, @Nullable DecimalText value) {
        return required(field, optionalPercentage(field, value), Percentage.ZERO);
    }

    /** From 0.00 to 100.00, with at most two places. */
    public @Nullable Percentage optionalPercentage(String field, @Nullable DecimalText value) {
        return value == null || value.text().isEmpty() ? null : percentage(field, value);
    }

    /** More than 0.00, at most 100.00. */
    public Percentage requiredPositivePercentage(String field, @Nullable DecimalText value) {
        var percentage = requiredPercentage(field, value);
        if (isValidSoFar(field)) {
            check(percentage.isMoreThan(Percentage.ZERO), field, "out_of_range", "Must be more than 0.00.");
        }
        return percentage;
    }

    /** A range of days, both ends included, of at most so many days. */
    public Dates requiredRange(
            String fromField, @Nullable LocalDate from, String toField, @Nullable LocalDate to, int maxDays) {
        var first = requiredDate(fromField, from);
        var last = requiredDate(toField, to);
        if (from == null || to == null) {
            return new Dates(first, first);
        }
        notAfter(first, toField, last);
        return first.isAfter(last) ? new Dates(first, first) : limited(toField, new Dates(first, last), maxDays);
    }

    /**
     * The same, of a query string.
     *
     * @throws Refusal MALFORMED_REQUEST if it starts after its end, VALIDATION_FAILED if it is too long
     */
    public static Dates queryRange(String fromField, LocalDate from, String toField, LocalDate to, int maxDays) {
        if (from.isAfter(to)) {
            throw Refusal.malformed("%s must not lie after %s.".formatted(fromField, toField));
        }
        var checks = new FieldChecks();
        var days = checks.limited(toField, new Dates(from, to), maxDays);
        checks.throwIfAny();
        return days;
    }

    /** A value of any type that must be there. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null && isValidSoFar(field)) {
            reject(field, "required", "Is required.");
        }
        return value == null ? standIn : value;
    }

    /** A required field of any type in an update: it can stay or change, but not be cleared. */
    public <T> Patch<T> required(String field, Patch<T> patch) {
        check(!(patch instanceof Patch.Clear), field, "required", "Is required and cannot be cleared.");
        return patch;
    }

    /** A field that never changes: an update may name it as what it is, and as nothing else. */
    public <T> void fixed(String field, Patch<T> patch, @Nullable T current) {
        check(Objects.equals(patch.applyTo(current), current), field, "fixed", "Cannot be changed.");
    }

    public int range(String field, int value, int min, int max) {
        check(value >= min && value <= max, field, "out_of_range", "Must be from " + min + " to " + max + ".");
        return value;
    }

    /** Rejects the end unless the start lies before it. */
    public void before(LocalDate start, String endField, LocalDate end) {
        if (isValidSoFar(endField)) {
            check(start.isBefore(end), endField, "not_after_start", "Must lie after the start.");
        }
    }

    /** Rejects the end if it lies before the start. */
    public void notAfter(LocalDate start, String endField, LocalDate end) {
        if (isValidSoFar(endField)) {
            check(!start.isAfter(end), endField, "before_start", "Must not lie before the start.");
        }
    }

    /** Rejects the field unless the condition holds. */
    public void check(boolean holds, String field, String code, String message) {
        if (!holds) {
            reject(field, code, message);
        }
    }

    public void reject(String field, String code, String message) {
        errors.add(new FieldError(prefix + field, code, message));
    }

    /** @throws Refusal VALIDATION_FAILED with every error so far, if there is any */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private @Nullable String optional(String field, @Nullable String value, int max, boolean breaksAllowed) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return null;
        }
        Texts.problem(text, max, breaksAllowed).ifPresent(problem -> reject(field, problem.code(), problem.message()));
        return text;
    }

    private Money money(String field, DecimalText value) {
        var decimal = value.decimal();
        if (decimal.isEmpty()) {
            reject(field, "not_a_number", "Must be a decimal number such as 127125.00.");
            return Money.ZERO;
        }
        try {
            return new Money(decimal.get());
        } catch (IllegalArgumentException e) {
            reject(field, "out_of_range", "Must have at most 13 digits before the point and two places.");
            return Money.ZERO;
        }
    }

    private Percentage percentage(String field, DecimalText value) {
        var decimal = value.decimal();
        if (decimal.isEmpty()) {
            reject(field, "not_a_number", "Must be a decimal number such as 75.00.");
            return Percentage.ZERO;
        }
        try {
            var percentage = new Percentage(decimal.get());
            if (!percentage.isMoreThan(Percentage.HUNDRED)) {
                return percentage;
            }
        } catch (IllegalArgumentException _) {
            // out of range as well
        }
        reject(field, "out_of_range", "Must be from 0.00 to 100.00, with at most two places.");
        return Percentage.ZERO;
    }

    private Dates limited(String toField, Dates days, int maxDays) {
        var isShort = days.length() <= maxDays;
        check(isShort, toField, "range_too_long", "Must be within %d days from the first.".formatted(maxDays));
        return isShort ? days : new Dates(days.start(), days.start());
    }

    /** Whether none of the checks so far rejected the field. */
    public boolean isValidSoFar(String field) {
        return errors.stream().noneMatch(error -> error.field().equals(prefix + field));
    }

    private static <T> Patch<T> present(Patch<Optional<T>> patch) {
        return switch (patch) {
            case Patch.Absent<Optional<T>> _ -> Patch.absent();
            case Patch.Clear<Optional<T>> _ -> Patch.clear();
            case Patch.Value<Optional<T>>(Optional<T> value) ->
                value.map(Patch::of).orElseGet(Patch::absent);
        };
    }
}
