package dev.planner.projector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.EventEnvelope;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row of {@code audit_logs}. Everything in it follows from the event, so that whoever reads the event again makes the same row.
 *
 * @param createdAt to the microsecond, as the table has it
 */
record AuditRow(UUID id, Instant createdAt, long position, String actor, String correlationId, AuditEntry entry) {

    private static final int LAST_YEAR = 9999;

    /**
     * @param place of the entry among those of its event
     * @throws IllegalArgumentException if the event says to be of a year that clients cannot be told
     */
    static AuditRow of(EventEnvelope envelope, int place, AuditEntry entry) {
        var row = new AuditRow(
                UUID.nameUUIDFromBytes(("audit:" + envelope.id() + "#" + place).getBytes(UTF_8)),
                // Rounded up, it could fall into another month than its own.
                envelope.time().truncatedTo(ChronoUnit.MICROS),
                envelope.position(),
                envelope.metadata().actor(),
                envelope.metadata().correlationId(),
                entry);
        if (row.month().getYear() < 1 || row.month().getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the event is not of the years 1 to " + LAST_YEAR);
        }
        return row;
    }

    YearMonth month() {
        return YearMonth.from(createdAt.atOffset(ZoneOffset.UTC));
    }
}
