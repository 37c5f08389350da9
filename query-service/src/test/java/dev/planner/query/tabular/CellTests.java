package dev.planner.query.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "--1",
                "-",
                "-1,5",
                "-1e3",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\t=1",
                "\rx",
                "\nx",
                " =1",
                "\uFF1D1",
                "-1 "
            })
    void whatASpreadsheetWouldExecuteStandsBehindAnApostrophe(String text) {
        assertThat(Cell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-0.00",
                "-472875.00",
                "-100.0000",
                "12",
                "2024-02-01",
                "John Smith",
                "a=b",
                "'x",
                "O'Neil"
            })
    void numbersAndOrdinaryTextStayAsTheyAre(String text) {
        assertThat(Cell.of(text)).isEqualTo(text);
    }

    @Test
    void nothingFollowsAnApostropheTwice() {
        assertThat(Cell.of("'=1")).isEqualTo("'=1");
    }
}
