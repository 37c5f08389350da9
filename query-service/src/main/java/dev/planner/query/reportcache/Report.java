package dev.planner.query.reportcache;

import java.util.List;
import java.util.function.Supplier;

/**
 * A report whose caller may have it, and which is computed unless somebody has it already. Controllers return it; the answer is then what it
 * holds, as JSON or, of a table, as CSV.
 *
 * @param name by which its kind is told from others
 * @param about what it shows something of; nothing else may change the answer, except for the parameters
 * @param parameters all that the answer depends on otherwise: what was asked for, with everything resolved, and what the caller sees of it. Each
 *     is told from others by its text
 * @param figures computes it, from what it reads by way of {@link dev.planner.query.freshness.ReadTables}
 */
public record Report<T>(String name, About about, List<?> parameters, Supplier<? extends T> figures) {

    public static <T> Report<T> of(String name, About about, List<?> parameters, Supplier<? extends T> figures) {
        return new Report<>(name, about, parameters, figures);
    }
}
