package dev.planner.projector.audit;

import dev.planner.events.PlannerEvent;
import java.util.List;
import java.util.Optional;

/**
 * How the events of one kind of aggregate are told in the audit trail. There is one for every projection, else the service does not start.
 *
 * @param <E> the family of events
 * @param <S> the aggregate as its projection has it
 */
interface AuditRule<E extends PlannerEvent, S> {

    Class<E> family();

    /**
     * The entries for an event, in an order that is always the same.
     *
     * @param before empty if the aggregate has had no place in the tables
     * @param after empty if it then has none
     */
    List<AuditEntry> entries(E event, Optional<S> before, Optional<S> after);
}
