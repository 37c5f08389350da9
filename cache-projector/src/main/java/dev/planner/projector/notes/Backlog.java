package dev.planner.projector.notes;

import org.jspecify.annotations.Nullable;

/**
 * What a sink still has to catch up with.
 *
 * @param notes how many facts are noted
 * @param oldest the smallest first note, absent if there is none
 * @param newest the greatest first note, absent if there is none
 */
public record Backlog(
        long notes, @Nullable Long oldest, @Nullable Long newest) {

    /** The note that has to be cleared, with all before it, until everything noted so far has reached the sink; 0 if nothing is noted. */
    public long barrier() {
        return newest == null ? 0 : newest;
    }

    public boolean isClearedUpTo(long barrier) {
        return oldest == null || oldest > barrier;
    }
}
