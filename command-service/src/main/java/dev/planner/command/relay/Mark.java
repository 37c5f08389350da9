package dev.planner.command.relay;

import java.time.Instant;
import java.util.List;

/**
 * An instant, and what must have been sent before it may be announced.
 *
 * @param instant by the clock of the write database, read before the outbox
 * @param newest the highest position then visible in the outbox, −1 if it was empty
 */
record Mark(Instant instant, long newest) {

    /**
     * Whether everything that was visible has been sent. Commits after the mark cannot put this off for ever: nearly all of them get higher
     * positions, and lower ones can only come from the transactions that were open at the mark.
     *
     * @param unsent a later read of the outbox, by position from the lowest
     */
    boolean isReached(List<OutboxEvent> unsent) {
        return unsent.isEmpty() || unsent.getFirst().position() > newest;
    }
}
