package dev.planner.command.execution;

import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What an aggregate's shell gives back to the executor. */
public record Handled(
        long version, boolean created, @Nullable Object extra) {

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
        return new Handled(AggregateLifecycle.getVersion(), outcome.created(), outcome.extra());
    }
}
