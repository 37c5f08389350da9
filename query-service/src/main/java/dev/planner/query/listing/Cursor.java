package dev.planner.query.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.query.listing.ListRequest.Position;
import dev.planner.query.listing.SortField.Presence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opaque text of a position: a checksum over what it belongs to and the position itself, then the position.
 *
 * <p>It needs no secret: it holds nothing that its owner has not read in the page before, and what it selects is filtered like any other
 * request. So every instance, and every later start of one, takes it.
 */
final class Cursor {

    static final int MAX_LENGTH = 8192;

    private static final int CHECKSUM_BYTES = 16;
    private static final byte FORMAT = 1;

    private Cursor() {}

    static String encode(String binding, List<SortKey> order, List<@Nullable Object> values) {
        var position = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(position)) {
            out.writeByte(FORMAT);
            for (int i = 0; i < order.size(); i++) {
                write(order.get(i).field().type(), values.get(i), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(checksum(binding, position.toByteArray()), position.toByteArray());
    }

    /** @throws IllegalArgumentException if it is no cursor, or one that belongs to something else */
    static Position decode(String binding, List<SortKey> order, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than any cursor");
        }
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length <= CHECKSUM_BYTES) {
            throw new IllegalArgumentException("shorter than any cursor");
        }
        var position = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
        if (!text.equals(text(checksum(binding, position), position))) {
            throw new IllegalArgumentException("of another list, sort or filter");
        }
        return read(order, position);
    }

    private static void write(SortType type, @Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            var bytes = type.print(value).getBytes(UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static Position read(List<SortKey> order, byte[] position) {
        try (var in = new DataInputStream(new ByteArrayInputStream(position))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("in an unknown format");
            }
            var values = new ArrayList<@Nullable Object>();
            for (SortKey key : order) {
                values.add(value(key.field(), in));
            }
            return new Position(values);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("forged", e);
        }
    }

    private static @Nullable Object value(SortField field, DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return field.type().parse(text(in));
        }
        if (field.presence() == Presence.ALWAYS) {
            throw new IllegalArgumentException("without a value that every row has");
        }
        return null;
    }

    private static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        return new String(in.readNBytes(length), UTF_8);
    }

    private static String text(byte[] checksum, byte[] position) {
        var bytes = Arrays.copyOf(checksum, checksum.length + position.length);
        System.arraycopy(position, 0, bytes, checksum.length, position.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] checksum(String binding, byte[] position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(binding.getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(position), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
