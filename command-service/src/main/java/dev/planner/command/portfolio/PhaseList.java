package dev.planner.command.portfolio;

import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phases of a body.
 *
 * @param field the name of the list in the body; empty if the list is the body
 * @param items in the order of the body; may be empty, which no tiling is
 */
record PhaseList(String field, List<@Nullable PhaseRequest> items) {

    private static final BigDecimal MAX_BUDGET = Money.of("9999999999999.99").amount();

    /** Checks each phase in itself, that their names differ, and that all budgets together are an amount that can be shown. */
    List<PhaseDraft> drafts(FieldChecks checks) {
        var drafts = new ArrayList<PhaseDraft>();
        var names = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item == null) {
                checks.reject(field + "[" + i + "]", "required", "Is required.");
            } else {
                drafts.add(draft(item, checks.at(field, i), names));
            }
        }
        checks.check(
                budget(drafts).compareTo(MAX_BUDGET) <= 0,
                field.isEmpty() ? "[]" : field,
                "out_of_range",
                "The budgets must add up to at most " + MAX_BUDGET + ".");
        return drafts;
    }

    private static PhaseDraft draft(PhaseRequest item, FieldChecks checks, Set<String> names) {
        var draft = item.draft(checks);
        var isFirst = draft.name().isEmpty() || names.add(draft.name());
        checks.check(isFirst, "name", "duplicate", "Is the name of another phase of the project.");
        return draft;
    }

    private static BigDecimal budget(List<PhaseDraft> drafts) {
        return drafts.stream()
                .map(draft ->
                        draft.capitalBudget().amount().add(draft.expenseBudget().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
