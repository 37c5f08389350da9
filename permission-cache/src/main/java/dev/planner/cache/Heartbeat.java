package dev.planner.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The promise that everything committed before {@code watermark} is in the read tables, and that no fact stored under {@code epoch} is older
 * than that.
 *
 * @param epoch the one that is current; facts of any other are to be forgotten
 * @param watermark by the clock of the write database
 */
public record Heartbeat(long epoch, Instant watermark) {

    String encode() {
        return epoch + " " + watermark;
    }

    static Optional<Heartbeat> decode(String text) {
        var space = text.indexOf(' ');
        try {
            return space < 0
                    ? Optional.empty()
                    : Optional.of(new Heartbeat(
                            Long.parseLong(text.substring(0, space)), Instant.parse(text.substring(space + 1))));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
