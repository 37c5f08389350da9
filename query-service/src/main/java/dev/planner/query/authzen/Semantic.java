package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** How far the evaluations of a request are answered. */
enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answers up to the one that ends the evaluation, which is included. */
    List<EvaluationAnswer> cut(List<EvaluationAnswer> all) {
        for (int i = 0; i < all.size(); i++) {
            if (endsWith(all.get(i))) {
                return all.subList(0, i + 1);
            }
        }
        return all;
    }

    private boolean endsWith(EvaluationAnswer answer) {
        return switch (this) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !answer.decision();
            case PERMIT_ON_FIRST_PERMIT -> answer.decision();
        };
    }
}
