package dev.planner.command.execution;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** Executes what the service does by itself: on behalf of {@code system}, without asking who may. */
public final class SystemCommands {

    private final TransactionOperations transactions;
    private final CommandDispatch dispatch;
    private final CreatedIds createdIds;

    SystemCommands(TransactionOperations transactions, CommandDispatch dispatch, CreatedIds createdIds) {
        this.transactions = transactions;
        this.dispatch = dispatch;
        this.createdIds = createdIds;
    }

    /** Runs the work in one transaction; it gives its commands to the consumer that it is given. */
    public void inTransaction(Consumer<Consumer<PlannerCommand>> work) {
        var origin = Origin.system();
        transactions.executeWithoutResult(_ -> work.accept(command -> send(command, origin)));
    }

    private void send(PlannerCommand command, Origin origin) {
        if (!(command instanceof Creation creation) || createdIds.claim(creation)) {
            dispatch.send(command, origin, ExpectedVersion.none(), List.of());
        }
    }
}
