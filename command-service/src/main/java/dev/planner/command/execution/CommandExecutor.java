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
        var request = CommandRequest.of(currentRequest, currentCaller);
        return queue.inTurn(command.queue(), () -> persistently(command, request))
                .get();
    }

    private Answer persistently(PlannerCommand command, CommandRequest request) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(command, request);
            } catch (RuntimeException fault) {
                if (!LostRaces.isLost(fault) || attempt == properties.attempts()) {
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

    private Answer once(PlannerCommand command, CommandRequest request) {
        return Objects.requireNonNull(transactions.execute(transaction -> request.idempotencyKey()
                .map(key -> firstAnswers.answer(key, transaction, () -> steps.perform(command, request)))
                .orElseGet(() -> Answer.of(steps.perform(command, request)))));
    }
}
