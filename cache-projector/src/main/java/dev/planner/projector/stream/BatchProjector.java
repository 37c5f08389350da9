package dev.planner.projector.stream;

import dev.planner.projector.notes.DirtyNote;
import dev.planner.projector.notes.DirtyNotes;
import dev.planner.projector.notes.NoteObserver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a batch into the tables in one transaction: events, sequence numbers, dead letters, checkpoints, notes for the caches, and what
 * follows from the rows. Whoever brings the same batch again, or at the same time, changes nothing.
 */
@Component
class BatchProjector {

    private final JdbcCheckpoints checkpoints;
    private final RecordApplier applier;
    private final CarefulApplier carefulApplier;
    private final JdbcDeadLetters deadLetters;
    private final DirtyNotes dirtyNotes;
    private final TransactionTemplate transaction;
    private final Collection<NoteObserver> observers;
    private final Collection<Aftermath> aftermath;

    BatchProjector(
            JdbcCheckpoints checkpoints,
            RecordApplier applier,
            CarefulApplier carefulApplier,
            JdbcDeadLetters deadLetters,
            DirtyNotes dirtyNotes,
            PlatformTransactionManager transactions,
            List<NoteObserver> observers,
            List<Aftermath> aftermath) {
        this.checkpoints = checkpoints;
        this.applier = applier;
        this.carefulApplier = carefulApplier;
        this.deadLetters = deadLetters;
        this.dirtyNotes = dirtyNotes;
        this.transaction = new TransactionTemplate(transactions);
        this.observers = observers;
        this.aftermath = aftermath;
    }

    /** What a transaction has done. */
    private record Done(Outcome outcome, List<DirtyNote> notes) {}

    /**
     * Applies the records of a poll that have not been applied yet.
     *
     * @throws RuntimeException if the database is away or not ready; nothing has happened then, and the same call may be repeated
     */
    Outcome project(List<StreamRecord> records) {
        return withCare(careful -> {
            var positions = checkpoints.lock(
                    records.stream().map(StreamRecord::partition).toList());
            var fresh = records.stream()
                    .filter(record -> record.offset() >= positions.getOrDefault(record.partition(), 0L))
                    .toList();
            var outcome = applyAll(fresh, careful);
            if (!fresh.isEmpty()) {
                checkpoints.advance(nextOffsets(fresh));
            }
            return outcome;
        });
    }

    /** Applies a record that waits as a dead letter, and those that wait for it. */
    Outcome projectAgain(StreamRecord letter) {
        return withCare(careful -> {
            checkpoints.lock(List.of(letter.partition()));
            return applyAll(List.of(letter), careful);
        });
    }

    /** Applies what waits for the aggregate's next event, after {@code before} has been done in the same transaction. */
    Outcome projectFollowers(StreamRecord letter, Runnable before) {
        return withCare(careful -> {
            checkpoints.lock(List.of(letter.partition()));
            before.run();
            return applyAll(deadLetters.first(List.of(letter.aggregateId())), careful);
        });
    }

    private Outcome withCare(Function<Boolean, Outcome> work) {
        var done = execute(work);
        if (!done.notes().isEmpty()) {
            observers.forEach(observer -> observer.noted(done.notes()));
        }
        return done.outcome();
    }

    private Done execute(Function<Boolean, Outcome> work) {
        try {
            return transaction.execute(_ -> settle(work.apply(false)));
        } catch (RuntimeException e) {
            if (!Faults.isPoison(e)) {
                throw e;
            }
            return transaction.execute(_ -> settle(work.apply(true)));
        }
    }

    private Outcome applyAll(List<StreamRecord> records, boolean careful) {
        var outcome = Outcome.NOTHING;
        var todo = records;
        while (!todo.isEmpty()) {
            var turn = careful ? carefulApplier.apply(todo) : applier.apply(todo);
            outcome = outcome.and(turn);
            todo = turn.followed().isEmpty() ? List.of() : deadLetters.first(turn.followed());
        }
        return outcome;
    }

    private Done settle(Outcome outcome) {
        var notes = outcome.outdated().isEmpty() ? List.<DirtyNote>of() : dirtyNotes.note(outcome.outdated());
        if (!outcome.events().isEmpty()) {
            aftermath.forEach(follow -> follow.settle(outcome.events()));
        }
        return new Done(outcome, notes);
    }

    private static Map<TopicPartition, Long> nextOffsets(List<StreamRecord> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        StreamRecord::partition, record -> record.offset() + 1, Math::max, HashMap::new));
    }
}
