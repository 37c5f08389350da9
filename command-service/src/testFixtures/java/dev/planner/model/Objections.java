package dev.planner.model;

import dev.planner.model.Expectation.Refusal;
import dev.planner.model.Expectation.Refused;
import java.util.ArrayList;
import java.util.List;

/** Collects every rule that a command breaks: which of them a service names is its own choice. */
final class Objections {

    private final List<Refusal> reasons = new ArrayList<>();

    /** Leaves the command. */
    static final class Raised extends RuntimeException {

        private final transient Refused refused;

        Raised(List<Refusal> reasons) {
            super(reasons.toString(), null, false, false);
            this.refused = new Refused(List.copyOf(reasons));
        }

        Refused refused() {
            return refused;
        }
    }

    void add(boolean isBroken, int status, String code, Object... facts) {
        if (isBroken) {
            reasons.add(Refusal.of(status, code, facts));
        }
    }

    void settle() {
        if (!reasons.isEmpty()) {
            throw new Raised(reasons);
        }
    }
}
