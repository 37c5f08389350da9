package dev.planner.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DecimalTextTests {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"127125.00,127125.00", "-0.5,-0.5", "1e3,1E+3", "1.25E-2,0.0125", "0,0"})
    void aNumberIsReadFromTextAndFromNumbers(String written, BigDecimal number) {
        assertThat(json.readValue(written, DecimalText.class).decimal()).contains(number);
        assertThat(json.readValue("\" " + written + " \"", DecimalText.class).decimal())
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "x", "1,5", "+1", ".5", "5.", "0x10", "NaN", "١", "1e", "1e99999", "1e9999", "1e-9999", "1_000"
            })
    void whatIsNoNumberOfThisWorldIsNone(String text) {
        assertThat(new DecimalText(text).decimal()).isEmpty();
    }

    @Test
    void aTextBeyondMeasureIsNotComputed() {
        assertThat(new DecimalText("9".repeat(65)).decimal()).isEmpty();
    }

    @Test
    void itIsWrittenAsText() {
        assertThat(json.writeValueAsString(new DecimalText("1.50"))).isEqualTo("\"1.50\"");
    }
}
