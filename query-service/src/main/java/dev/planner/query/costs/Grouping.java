package dev.planner.query.costs;

import dev.planner.edge.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** By what a drill-down breaks costs down. */
enum Grouping {
    WORKER,
    DATE,
    PHASE;

    /** @throws Refusal MALFORMED_REQUEST if there is no such key */
    static Grouping of(String key) {
        return Arrays.stream(values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("groupBy is none of worker, date, phase."));
    }

    /** The lower_snake key by which clients name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
