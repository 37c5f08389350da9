package dev.planner.command.execution;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;

/**
 * Lets the commands of one aggregate pass one after the other. Not needed to be right, the store sees to that, also between instances; but
 * without it a crowd at one aggregate would lose races against itself until its attempts are used up. A command queues before it has
 * a connection or any lock in the database, so the queue can be part of no deadlock.
 */
final class AggregateQueue {

    private static final int RETRY_MILLIS = 10;

    private final LockFactory locks;

    AggregateQueue(ExecutionProperties properties) {
        locks = PessimisticLockFactory.builder()
                .lockAttemptTimeout(RETRY_MILLIS)
                .acquireAttempts((int) Math.max(1, properties.queueTimeout().toMillis() / RETRY_MILLIS))
                .build();
    }

    /** @throws Refusal CONCURRENT_UPDATE if the turn does not come in time */
    <T> T inTurn(String aggregateId, Supplier<T> work) {
        try (var _ = locks.obtainLock(aggregateId)) {
            return work.get();
        } catch (LockAcquisitionFailedException e) {
            throw Refusal.of(
                    ErrorCode.CONCURRENT_UPDATE,
                    "Too many simultaneous changes. Nothing was changed; try again later.");
        }
    }
}
