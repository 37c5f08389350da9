package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final List<SortKey> ORDER = List.of(
            SortField.text("name", "p.name").optional().ascending(),
            SortField.date("startDate", "p.start_date").ascending(),
            SortField.instant("createdAt", "p.created_at").ascending(),
            SortField.id("p.id").ascending());

    private static final List<Object> VALUES = Arrays.asList(
            "50%_\\ 😀\n",
            LocalDate.of(2024, 2, 29),
            OffsetDateTime.parse("2024-01-01T00:00:00.123456Z"),
            UUID.fromString("f0000000-0000-4000-8000-000000000001"));

    @Test
    void takesEveryValueThereAndBack() {
        var cursor = Cursor.encode("list", ORDER, VALUES);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode("list", ORDER, cursor).values()).isEqualTo(VALUES);
    }

    @Test
    void takesAnAbsentValueWhereRowsMayLackIt() {
        var values = Arrays.asList(null, VALUES.get(1), VALUES.get(2), VALUES.get(3));

        assertThat(Cursor.decode("list", ORDER, Cursor.encode("list", ORDER, values))
                        .values())
                .isEqualTo(values);
    }

    @Test
    void belongsToOneListSortAndFilter() {
        var cursor = Cursor.encode("list", ORDER, VALUES);

        assertThatThrownBy(() -> Cursor.decode("another", ORDER, cursor)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noCharacterOfItCanBeChanged() {
        var cursor = Cursor.encode("list", ORDER, VALUES);

        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', 'b', '_', '=', '%', ' ', '\u0000'}) {
                var tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
                if (!tampered.equals(cursor)) {
                    assertThatThrownBy(() -> Cursor.decode("list", ORDER, tampered))
                            .as(tampered)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "AAAA", "not base64 !", "////", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAE"})
    void nothingElseIsOne(String text) {
        assertThatThrownBy(() -> Cursor.decode("list", ORDER, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEndlessTextIsNotEvenRead() {
        assertThatThrownBy(() -> Cursor.decode("list", ORDER, "A".repeat(Cursor.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever knows how it is made can make one: then its values must still be such that the database takes them. */
    @Test
    void aForgedOneIsReadWithDistrust() {
        for (byte[] position : List.of(
                new byte[] {2, 0, 0, 0, 0},
                new byte[] {1},
                new byte[] {1, 0, 0, 0, 0},
                new byte[] {1, 1, 127, -1, -1, -1, 65},
                new byte[] {1, 1, -1, -1, -1, -1, 65},
                bytes("\u0000", "2024-02-29", "2024-01-01T00:00:00Z", "f0000000-0000-4000-8000-000000000001"),
                bytes("a", "+999999-01-01", "2024-01-01T00:00:00Z", "f0000000-0000-4000-8000-000000000001"),
                bytes("a", "2024-02-30", "2024-01-01T00:00:00Z", "f0000000-0000-4000-8000-000000000001"),
                bytes("a", "2024-02-29", "-999999999-01-01T00:00:00Z", "f0000000-0000-4000-8000-000000000001"),
                bytes("a", "2024-02-29", "2024-01-01T00:00:00Z", "1-1-1-1-1"))) {
            assertThatThrownBy(() -> Cursor.decode("list", ORDER, signed(position)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] bytes(String... values) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(1);
        for (String value : values) {
            bytes.write(1);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length()).array());
            bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String signed(byte[] position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("list".getBytes(StandardCharsets.UTF_8));
            var bytes = Arrays.copyOf(digest.digest(position), 16 + position.length);
            System.arraycopy(position, 0, bytes, 16, position.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
