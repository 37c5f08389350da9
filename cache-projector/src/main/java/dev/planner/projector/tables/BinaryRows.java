package dev.planner.projector.tables;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Rows as {@code COPY … (format binary)} reads them: each value as the type of its column is sent, after its length in bytes. PostgreSQL then has
 * neither to parse texts nor to take arrays apart.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">the file format</a>
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int START_SIZE = 1 << 16;
    private static final int ABSENT = -1;
    private static final byte JSONB_VERSION = 1;
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long POSTGRES_EPOCH_SECOND = TimeUnit.DAYS.toSeconds(POSTGRES_EPOCH_DAY);
    private static final int NANOS_OF_MICRO = 1_000;

    /** Numbers are sent in groups of four decimal digits. */
    private static final int GROUP_DIGITS = 4;

    private static final int GROUP = 10_000;
    private static final int MAX_GROUPS = 5;
    private static final short NEGATIVE = 0x4000;

    private ByteBuffer bytes = ByteBuffer.allocate(START_SIZE);

    BinaryRows() {
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins the next row; as many values must follow. */
    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
    }

    void absent() {
        room(Integer.BYTES).putInt(ABSENT);
    }

    void uuid(UUID value) {
        value(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param json as UTF-8 */
    void json(byte[] json) {
        bytes(json);
    }

    /** @param json as UTF-8 */
    void jsonb(byte[] json) {
        value(Byte.BYTES + json.length).put(JSONB_VERSION).put(json);
    }

    void flag(boolean value) {
        value(Byte.BYTES).put((byte) (value ? 1 : 0));
    }

    /** A {@code bigint}. */
    void number(long value) {
        value(Long.BYTES).putLong(value);
    }

    /** An {@code int}. */
    void smallNumber(int value) {
        value(Integer.BYTES).putInt(value);
    }

    void date(LocalDate value) {
        smallNumber(Math.toIntExact(value.toEpochDay() - POSTGRES_EPOCH_DAY));
    }

    /** Rounded to microseconds, as PostgreSQL rounds what it reads as text. */
    void instant(Instant value) {
        var micros = Math.multiplyExact(
                Math.subtractExact(value.getEpochSecond(), POSTGRES_EPOCH_SECOND), TimeUnit.SECONDS.toMicros(1));
        number(Math.addExact(micros, (value.getNano() + NANOS_OF_MICRO / 2) / NANOS_OF_MICRO));
    }

    /**
     * A {@code numeric}.
     *
     * @throws ArithmeticException if it has more than four places, or more than 15 digits before the point
     */
    void decimal(BigDecimal value) {
        var groups = new short[MAX_GROUPS];
        var first = MAX_GROUPS;
        for (var rest = Math.abs(value.movePointRight(GROUP_DIGITS).longValueExact()); rest > 0; rest /= GROUP) {
            groups[--first] = (short) (rest % GROUP);
        }
        value((4 + MAX_GROUPS - first) * Short.BYTES)
                .putShort((short) (MAX_GROUPS - first))
                // How many groups follow the first one before the point, of which the last group of all lies behind.
                .putShort((short) (MAX_GROUPS - first - 2))
                .putShort(value.signum() < 0 ? NEGATIVE : 0)
                .putShort((short) value.scale());
        for (int group = first; group < MAX_GROUPS; group++) {
            bytes.putShort(groups[group]);
        }
    }

    /** All rows; none may follow. */
    byte[] end() {
        room(Short.BYTES).putShort((short) ABSENT);
        var all = new byte[bytes.flip().remaining()];
        bytes.get(all);
        return all;
    }

    private void bytes(byte[] value) {
        value(value.length).put(value);
    }

    private ByteBuffer value(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + length))
                    .put(bytes.flip());
        }
        return bytes;
    }
}
