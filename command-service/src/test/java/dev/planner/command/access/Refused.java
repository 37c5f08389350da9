package dev.planner.command.access;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planner.edge.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The refusal that something ends with. */
final class Refused {

    private Refused() {}

    static Refusal by(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action);
    }
}
