package dev.planner.projector.reporting;

import dev.planner.events.PlannerEvent;
import java.util.Optional;

/**
 * What the events of one kind of aggregate touch of what reports show. There is one for every projection, else the service does not start.
 *
 * @param <E> the family of events
 * @param <S> the aggregate as its projection has it
 */
interface TouchRule<E extends PlannerEvent, S> {

    Class<E> family();

    /**
     * Notes what the event touches, in memory.
     *
     * @param before empty if the aggregate has had no place in the tables
     * @param after empty if it then has none
     */
    void note(E event, Optional<S> before, Optional<S> after, Touched touched);

    /** Of events that no report shows anything of. */
    static <E extends PlannerEvent> TouchRule<E, Object> nothing(Class<E> family) {
        return new TouchRule<>() {

            @Override
            public Class<E> family() {
                return family;
            }

            @Override
            public void note(E event, Optional<Object> before, Optional<Object> after, Touched touched) {}
        };
    }
}
