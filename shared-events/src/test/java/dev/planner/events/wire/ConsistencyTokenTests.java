package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTests {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.000001Z");

    @Test
    void aTokenSurvivesTheJourney() {
        var token = new ConsistencyToken(Map.of("6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001", 7L, "admin", 0L), NOON);

        assertThat(ConsistencyToken.decode(token.encode())).isEqualTo(token);
        assertThat(ConsistencyToken.decode(ConsistencyToken.NONE.encode())).isEqualTo(ConsistencyToken.NONE);
    }

    @Test
    void theSameTokenIsWrittenTheSame() {
        assertThat(ConsistencyToken.of(Map.of("a", 1L, "b", 2L)).encode())
                .isEqualTo(ConsistencyToken.of(Map.of("b", 2L, "a", 1L)).encode())
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void bothMeansAtLeastAsFreshAsEach() {
        var both = new ConsistencyToken(Map.of("a", 1L, "b", 5L), NOON)
                .and(new ConsistencyToken(Map.of("b", 3L, "c", 2L), NOON.plusNanos(1_000)));

        assertThat(both.sequences()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1L, "b", 5L, "c", 2L));
        assertThat(both.instant()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(both.and(ConsistencyToken.NONE)).isEqualTo(both);
        assertThat(ConsistencyToken.NONE.and(both)).isEqualTo(both);
    }

    @Test
    void anAggregateThatIsNotNamedNeedsNothing() {
        assertThat(ConsistencyToken.of(Map.of("a", 0L)).sequenceOf("a")).isZero();
        assertThat(ConsistencyToken.of(Map.of("a", 0L)).sequenceOf("b")).isEqualTo(-1);
    }

    @Test
    void theLargestTokenThatWeWriteIsOneThatWeRead() {
        var token = new ConsistencyToken(
                IntStream.range(0, ConsistencyToken.MAX_AGGREGATES)
                        .boxed()
                        .collect(Collectors.toMap(_ -> UUID.randomUUID().toString(), _ -> Long.MAX_VALUE)),
                NOON);

        assertThat(ConsistencyToken.decode(token.encode())).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1|",
                "2||",
                "1||a",
                "1||a@",
                "1||@1",
                "1||a@x",
                "1||a@1,",
                "1||a@99999999999999999999",
                "1|noon|a@1",
                "1||a@1|",
            })
    void whatIsNoTokenOfOursIsRefused(String text) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.decode(encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%%%", "MXx8\n", "é", "="})
    void whatIsNotEvenEncodedIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.decode(text));
    }

    @Test
    void aTokenBeyondMeasureIsNotDecoded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsistencyToken.decode("A".repeat(ConsistencyToken.MAX_LENGTH + 1)));
    }
}
