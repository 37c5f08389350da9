package dev.planner.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads what {@link ByteWriter} wrote.
 *
 * <p>All methods throw {@link IllegalArgumentException} or {@link java.nio.BufferUnderflowException} on bytes that it did not write.
 */
final class ByteReader {

    private final ByteBuffer in;

    ByteReader(ByteBuffer in) {
        this.in = in;
    }

    boolean readFlag() {
        return switch (in.get()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new IllegalArgumentException("not a flag");
        };
    }

    int readCount() {
        var count = 0;
        for (int shift = 0; shift < Integer.SIZE - 1; shift += 7) {
            var bits = in.get();
            count |= (bits & 0x7f) << shift;
            if (bits >= 0) {
                return checked(count);
            }
        }
        throw new IllegalArgumentException("not a count");
    }

    private static int checked(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("not a count");
        }
        return count;
    }

    long readLong() {
        return in.getLong();
    }

    String readText() {
        var bytes = new byte[Byte.toUnsignedInt(in.get())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    UUID readUuid() {
        return new UUID(in.getLong(), in.getLong());
    }

    <T> Set<T> readUuids(Function<UUID, T> type) {
        var count = readCount();
        // Not sized by the count: garbage may claim any, and runs out of bytes soon enough.
        Set<T> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(type.apply(readUuid()));
        }
        return ids;
    }

    boolean atEnd() {
        return !in.hasRemaining();
    }
}
