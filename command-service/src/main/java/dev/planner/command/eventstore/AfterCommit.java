package dev.planner.command.eventstore;

import java.util.concurrent.Executor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work aside, once what it builds on is committed. Axon would run it at the end of its unit of work, which lies inside the
 * transaction of the command: a snapshot that fails would take the command with it.
 */
final class AfterCommit implements Executor {

    private final Executor aside;

    AfterCommit(Executor aside) {
        this.aside = aside;
    }

    @Override
    public void execute(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    aside.execute(work);
                }
            });
        } else {
            aside.execute(work);
        }
    }
}
