package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.ReadDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "STRASSE, straße",
        "ΟΔΟΣ, οδός",
        "οδος, ΟΔΟΣ",
        "Ärger, äRG",
        "éclair, ÉC",
        "ﬀ, FF",
        "ДОМ, дом",
        "100%, 0%",
        "a_b, _",
        "a\\b, \\",
        "😀 plan, 😀 P",
        "two  spaces, O  S"
    })
    void findsTextInWhateverCase(String text, String q) {
        var accentsCount = q.equals("οδός");

        assertThat(matches(TextSearch.in(q, List.of("shown")), text, "")).isEqualTo(!accentsCount);
    }

    @ParameterizedTest
    @CsvSource({"axb, a_b", "100, %", "ab, a\\b", "ab, a%b", "a, aa"})
    void givesNoCharacterAMeaningOfItsOwn(String text, String q) {
        assertThat(matches(TextSearch.in(q, List.of("shown")), text, "")).isFalse();
    }

    @Test
    void findsNothingAcrossTheEndOfAField() {
        assertThat(matches(TextSearch.in("ab", List.of("shown", "hidden")), "a", "b"))
                .isFalse();
        assertThat(matches(TextSearch.in("b", List.of("shown", "hidden")), "a", "b"))
                .isTrue();
        assertThat(matches(TextSearch.in("b", List.of("shown", "hidden")), null, "b"))
                .isTrue();
        assertThat(matches(TextSearch.in("b", List.of("shown", "hidden")), null, null))
                .isFalse();
    }

    @Test
    void findsHiddenTextOnlyUnderAuthority() {
        var authority = Condition.of("shown = :mine").with("mine", "a");

        assertThat(matches(TextSearch.in("b", List.of("shown"), authority, List.of("hidden")), "a", "b"))
                .isTrue();
        assertThat(matches(TextSearch.in("b", List.of("shown"), authority, List.of("hidden")), "x", "b"))
                .isFalse();
        assertThat(matches(TextSearch.in("x", List.of("shown"), authority, List.of("hidden")), "x", "b"))
                .isTrue();
    }

    private static boolean matches(Condition condition, String shown, String hidden) {
        return DATABASE.jdbc()
                .sql(
                        "select count(*) = 1 from (select cast(:shown as text), cast(:hidden as text)) t (shown, hidden) where "
                                + condition.sql())
                .params(condition.parameters())
                .param("shown", shown)
                .param("hidden", hidden)
                .query(Boolean.class)
                .single();
    }
}
