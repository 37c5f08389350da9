package dev.planner.query.tabular;

import java.util.List;

/**
 * The rows of an answer.
 *
 * @param rowType its components are the columns; those of a component that is a record itself are columns of their own, {@code totalCost} of
 *     {@code budget} being {@code budgetTotalCost}; a component that is a list shows how many it has
 * @param rows in order, may be empty; each value is written as in JSON
 */
public record Table(Class<? extends Record> rowType, List<? extends Record> rows) {

    public static <R extends Record> Table of(Class<R> rowType, List<R> rows) {
        return new Table(rowType, rows);
    }
}
