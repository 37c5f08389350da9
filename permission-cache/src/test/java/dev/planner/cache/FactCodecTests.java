package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.RoleKey;
import dev.planner.events.portfolio.ProgramId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactCodecTests {

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void aFactIsReadAsItWasWritten(Fact fact) {
        assertThat(FactCodec.decode(fact.key(), FactCodec.encode(fact))).contains(fact);
    }

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void whatIsCutOffIsNoFact(Fact fact) {
        var value = FactCodec.encode(fact);
        for (int length = 0; length < value.length; length++) {
            assertThat(FactCodec.decode(fact.key(), Arrays.copyOf(value, length)))
                    .as("first %s bytes", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void whatIsTooLongIsNoFact(Fact fact) {
        var value = FactCodec.encode(fact);
        assertThat(FactCodec.decode(fact.key(), Arrays.copyOf(value, value.length + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void anUnknownFormatIsNoFact(Fact fact) {
        var value = FactCodec.encode(fact);
        value[0]++;
        assertThat(FactCodec.decode(fact.key(), value)).isEmpty();
        assertThat(FactCodec.isDamaged(fact.key(), value)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void aFactOfAnotherKindIsNoFact(Fact fact) {
        var other = fact instanceof Fact.RoleFact ? FactKey.of(ProgramId.random()) : FactKey.of(RoleKey.ADMIN);
        assertThat(FactCodec.decode(other, FactCodec.encode(fact))).isEmpty();
        assertThat(FactCodec.isDamaged(other, FactCodec.encode(fact))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.planner.cache.Facts#ofEveryShape")
    void noSingleWrongByteBreaksTheReader(Fact fact) {
        var value = FactCodec.encode(fact);
        for (int i = 0; i < value.length; i++) {
            var damaged = value.clone();
            damaged[i] = (byte) ~damaged[i];
            assertThat(FactCodec.decode(fact.key(), damaged)).isNotEqualTo(Optional.of(fact));
        }
    }
}
