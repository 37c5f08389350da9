package dev.planner.projector.stream;

import java.util.List;

/** Brings up to date what follows from the rows of several aggregates, in the transaction that changes the rows. */
public interface Aftermath {

    /**
     * Is called once a transaction, when everything else of it is written: locks that are taken now are held for as short as possible.
     *
     * @param events all that the transaction has applied, in order; never empty
     * @throws RuntimeException if it cannot be done; nothing of the transaction has happened then, and all of it is tried again
     */
    void settle(List<Applied> events);
}
