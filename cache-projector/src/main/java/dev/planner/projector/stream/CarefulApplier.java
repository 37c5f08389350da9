package dev.planner.projector.stream;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies records of which one is known to break the statements it is part of: halves them until that one is found and set aside. Order is
 * kept, so what follows the bad record of an aggregate waits behind it.
 */
@Component
class CarefulApplier {

    private final RecordApplier applier;
    private final JdbcDeadLetters deadLetters;
    private final TransactionTemplate savepoint;

    CarefulApplier(RecordApplier applier, JdbcDeadLetters deadLetters, PlatformTransactionManager transactions) {
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Outcome apply(List<StreamRecord> records) {
        try {
            return savepoint.execute(_ -> applier.apply(records));
        } catch (RuntimeException e) {
            if (!Faults.isPoison(e)) {
                throw e;
            }
            return records.size() == 1 ? park(records.getFirst(), e) : applyHalves(records);
        }
    }

    private Outcome applyHalves(List<StreamRecord> records) {
        var middle = records.size() / 2;
        var first = apply(records.subList(0, middle));
        return first.and(apply(records.subList(middle, records.size())));
    }

    private Outcome park(StreamRecord record, RuntimeException fault) {
        var parkings = List.of(new Parking(record, Cause.FAILED, fault.toString()));
        deadLetters.park(parkings);
        return new Outcome(List.of(), parkings, Set.of(), Set.of());
    }
}
