package dev.planner.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Appends values in the compact form that {@link ByteReader} reads. */
final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void writeByte(int value) {
        out.write(value);
    }

    void writeFlag(boolean value) {
        out.write(value ? 1 : 0);
    }

    /** Seven bits a byte, the lowest first: most counts are below 128. */
    void writeCount(int value) {
        var rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void writeLong(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** Takes ASCII of at most 255 characters, which role keys are. */
    void writeText(String value) {
        var bytes = value.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    void writeUuid(UUID value) {
        writeLong(value.getMostSignificantBits());
        writeLong(value.getLeastSignificantBits());
    }

    void writeUuids(List<UUID> values) {
        writeCount(values.size());
        values.forEach(this::writeUuid);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
