package dev.planner.command.execution;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate's shell gives back to the executor.
 *
 * @param spanned the aggregates of a command that spans several; empty for a command of one
 */
public record Handled(
        long version, boolean created, @Nullable Object extra, Map<String, Long> spanned) {

    public Handled {
        spanned = Map.copyOf(spanned);
    }

    /**
     * Of a command that no aggregate handles alone.
     *
     * @param spanned the aggregates that the answer rests on, each with its last sequence number, changed or not
     * @param version that stands for all of them; −1 if there is none
     */
    public static Handled spanning(Map<String, Long> spanned, long version, Object extra) {
        return new Handled(version, false, extra, spanned);
    }

    /**
     * Decides under the expected version, and records the events. To be called by the command handler of an aggregate's shell:
     *
     * <pre>{@code
     * @CommandHandler
     * @CreationPolicy(CREATE_IF_MISSING)
     * Handled handle(UserCommand command, ExpectedVersion expected, UserDecisions decisions) {
     *     return Handled.by(account != null, expected, () -> decisions.decide(Optional.ofNullable(account), command));
     * }
     * }</pre>
     *
     * @param exists whether the aggregate has events
     * @throws dev.planner.edge.problem.Refusal VERSION_MISMATCH if the client expects another version, or one at all of what only now comes
     *     into being; and whatever the decision refuses
     */
    public static Handled by(boolean exists, ExpectedVersion expected, Supplier<Outcome> decision) {
        if (exists) {
            expected.check(AggregateLifecycle.getVersion());
        }
        var outcome = decision.get();
        if (!exists) {
            expected.checkAbsent();
        }
        outcome.events().forEach(AggregateLifecycle::apply);
        return new Handled(AggregateLifecycle.getVersion(), outcome.created(), outcome.extra(), Map.of());
    }

    /** What the aggregate answers beyond its version, where it always does. */
    public Object requireExtra() {
        return Objects.requireNonNull(extra, "the aggregate answers nothing more");
    }
}
