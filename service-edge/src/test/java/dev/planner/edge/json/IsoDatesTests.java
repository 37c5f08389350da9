package dev.planner.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTests {

    @Test
    void datesAndInstantsAreReadInTheirOneForm() {
        assertThat(IsoDates.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(IsoDates.instant("2024-02-29T10:00:00.25Z")).isEqualTo(Instant.ofEpochMilli(1709200800250L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-2-9",
                "2023-02-29",
                "0000-01-01",
                "+12024-01-01",
                "-0001-01-01",
                "2024-02-01T00:00:00Z",
                "２０２４-02-01"
            })
    void everyOtherDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoDates.date(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-29",
                "2024-02-29T10:00:00",
                "2024-02-29T10:00:00+01:00",
                "2023-02-29T10:00:00Z",
                "2024-02-29T24:00:01Z",
                "+1000000000-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z"
            })
    void everyOtherInstantIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IsoDates.instant(text));
    }
}
