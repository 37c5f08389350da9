package dev.planner.command.execution;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Executes the command of the current request: authorization, decision, events, lookups and the answer for repetitions are one transaction.
 */
public final class CommandExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

    private final HttpServletRequest currentRequest;
    private final CurrentCaller currentCaller;
    private final ExecutionProperties properties;
    private final AggregateQueue queue;
    private final TransactionOperations transactions;
    private final FirstAnswers firstAnswers;
    private final CommandSteps steps;

    CommandExecutor(
            HttpServletRequest currentRequest,
            CurrentCaller currentCaller,
            ExecutionProperties properties,
            AggregateQueue queue,
            TransactionOperations transactions,
            FirstAnswers firstAnswers,
            CommandSteps steps) {
        this.currentRequest = currentRequest;
        this.currentCaller = currentCaller;
        this.properties = properties;
        this.queue = queue;
        this.transactions = transactions;
        this.firstAnswers = firstAnswers;
        this.steps = steps;
    }

    /**
     * Takes caller, {@code If-Match} and {@code Idempotency-Key} from the current request. A command that loses a race is decided anew, the
     * expected version included.
     *
     * @throws Refusal whatever authorization or the aggregate refuse; CONCURRENT_UPDATE if every attempt lost its race, or one waited too
     *     long for a lock
     */
    public CommandResult execute(PlannerCommand command) {
        var request = currentRequest();
        return queue.inTurn(command.queue(), () -> persistently(request, new Single(command)))
                .get();
    }

    /** Executes the command for the current request. */
    public CommandResult execute(BulkCommand command) {
        return execute(command, currentRequest());
    }

    /**
     * Executes the command for a request that may have been answered already. One that waited too long for a lock tries again: it blocks
     * others like it for longer than a command about a single aggregate.
     *
     * @throws Refusal whatever the command refuses; CONCURRENT_UPDATE if no attempt came through
     */
    public CommandResult execute(BulkCommand command, CommandRequest request) {
        return persistently(request, new Bulk(command)).get();
    }

    /** What a command must know of the request that this thread serves. */
    public CommandRequest currentRequest() {
        return CommandRequest.of(currentRequest, currentCaller);
    }

    /** One way of executing. */
    private sealed interface Work {

        CommandResult perform(CommandSteps steps, CommandRequest request);

        default boolean isWorthAnotherAttempt(Throwable fault) {
            return LostRaces.isLost(fault);
        }
    }

    private record Single(PlannerCommand command) implements Work {

        @Override
        public CommandResult perform(CommandSteps steps, CommandRequest request) {
            return steps.perform(command, request);
        }
    }

    private record Bulk(BulkCommand command) implements Work {

        @Override
        public CommandResult perform(CommandSteps steps, CommandRequest request) {
            return steps.perform(command, request);
        }

        @Override
        public boolean isWorthAnotherAttempt(Throwable fault) {
            return LostRaces.isLost(fault) || LostRaces.isBlocked(fault);
        }
    }

    private Answer persistently(CommandRequest request, Work work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(request, work);
            } catch (RuntimeException fault) {
                if (!work.isWorthAnotherAttempt(fault) || attempt == properties.attempts()) {
                    throw LostRaces.isLost(fault) || LostRaces.isBlocked(fault) ? givenUp(attempt, fault) : fault;
                }
            }
        }
    }

    private static Refusal givenUp(int attempt, RuntimeException fault) {
        var cause = NestedExceptionUtils.getMostSpecificCause(fault);
        LOG.warn("Simultaneous changes won in attempt {}, the last time by: {}", attempt, cause.toString());
        return Refusal.of(ErrorCode.CONCURRENT_UPDATE, "Simultaneous changes won. Nothing was changed; try again.");
    }

    private Answer once(CommandRequest request, Work work) {
        return Objects.requireNonNull(transactions.execute(transaction -> request.idempotencyKey()
                .map(key -> firstAnswers.answer(key, transaction, () -> work.perform(steps, request)))
                .orElseGet(() -> Answer.of(work.perform(steps, request)))));
    }
}
