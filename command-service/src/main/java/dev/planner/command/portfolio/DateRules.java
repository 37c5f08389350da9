package dev.planner.command.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A program and a project start before they end (domain reference, section 2). */
final class DateRules {

    private static final String END = "endDate";

    private DateRules() {}

    /** Checks the dates of a request as far as it names both. */
    static void check(FieldChecks checks, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null) {
            checks.before(start, END, end);
        }
    }

    /** @throws Refusal {@code VALIDATION_FAILED} */
    static void require(Dates dates) {
        var checks = new FieldChecks();
        checks.before(dates.start(), END, dates.end());
        checks.throwIfAny();
    }
}
