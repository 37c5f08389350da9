package dev.planner.query.costs;

import dev.planner.query.tabular.Table;
import dev.planner.query.tabular.Tabular;
import java.util.List;

/**
 * What was spent, broken down; money and percentages as decimal strings with two places.
 *
 * @param breakdown in order of the keys, phases in order of their dates; may be empty
 */
record DrillDown(List<Item> breakdown, Summary summary) implements Tabular {

    /**
     * One group.
     *
     * @param key an external worker id, a date, a phase id, or {@code none} for what lies in no phase
     * @param name of the worker or phase, else the key again
     * @param totalAllocation the sum of the percentages of its actuals
     */
    record Item(
            String key,
            String name,
            String totalCost,
            String capitalCost,
            String expenseCost,
            String totalAllocation,
            long actualsCount) {

        static Item of(CostGroup group) {
            var sums = group.sums();
            return new Item(
                    group.key(),
                    group.name(),
                    sums.cost().toPlainString(),
                    sums.capital().toPlainString(),
                    sums.expense().toPlainString(),
                    sums.allocation().toPlainString(),
                    sums.count());
        }
    }

    /** Over all groups. */
    record Summary(String totalCost, String capitalCost, String expenseCost, int groupsCount) {}

    static DrillDown of(List<CostGroup> groups) {
        var total = groups.stream().map(CostGroup::sums).reduce(ActualSums.NONE, ActualSums::plus);
        return new DrillDown(
                groups.stream().map(Item::of).toList(),
                new Summary(
                        total.cost().toPlainString(),
                        total.capital().toPlainString(),
                        total.expense().toPlainString(),
                        groups.size()));
    }

    @Override
    public Table table() {
        return Table.of(Item.class, breakdown);
    }
}
