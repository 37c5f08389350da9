package dev.planner.command.execution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param version the sequence number of the aggregate's last event, after the command
 * @param created whether something came into being under the addressed path; also on a harmless repetition of a creation
 * @param extra what the command answers beyond that, as its outcome gave it; read back as plain JSON values (maps, lists, text, numbers)
 *     when a first answer is given again
 * @param sequences the addressed aggregate and every other that recorded events, each with its last sequence number; empty for a command about
 *     aggregates without number
 */
public record CommandResult(
        String aggregateId,
        long version,
        boolean created,
        @Nullable Object extra,
        Map<String, Long> sequences) {

    public CommandResult {
        sequences = Map.copyOf(sequences);
    }

    /** What the command answers beyond id and version, where it always does. */
    public Object requireExtra() {
        return Objects.requireNonNull(extra, "the command answers nothing more");
    }
}
