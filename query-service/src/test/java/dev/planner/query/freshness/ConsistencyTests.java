package dev.planner.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.freshness.Consistency.AtLeast;
import dev.planner.query.freshness.Consistency.FullyConsistent;
import dev.planner.query.freshness.Consistency.MinimizeLatency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTests {

    private static final String USER = "00000000-0000-4000-8000-000000000001";
    private static final ConsistencyToken OF_USER = ConsistencyToken.of(Map.of(USER, 7L));
    private static final ConsistencyToken OF_ROLE = ConsistencyToken.of(Map.of("admin", 2L));

    @Test
    void nothingIsTheSameAsMinimizeLatency() {
        assertThat(Consistency.parse(List.of())).isEqualTo(new MinimizeLatency());
        assertThat(Consistency.parse(List.of(" "))).isEqualTo(new MinimizeLatency());
        assertThat(Consistency.parse(List.of("minimize_latency"))).isEqualTo(new MinimizeLatency());
    }

    @Test
    void readsFullyConsistent() {
        assertThat(Consistency.parse(List.of(" fully_consistent "))).isEqualTo(new FullyConsistent());
    }

    @Test
    void joinsSeveralTokens() {
        var text = "at_least " + OF_USER.encode() + ", " + OF_ROLE.encode();

        assertThat(Consistency.parse(List.of(text)))
                .isEqualTo(new AtLeast(ConsistencyToken.of(Map.of(USER, 7L, "admin", 2L))));
    }

    @Test
    void readsTokensOfTheMonthsOfAResource() {
        var token = ConsistencyToken.of(Map.of(USER + ".2024-04", 3L));

        assertThat(Consistency.parse(List.of("at_least " + token.encode()))).isEqualTo(new AtLeast(token));
    }

    @Test
    void readsTokensOfInstants() {
        var token = ConsistencyToken.of(Instant.parse("2026-03-01T12:00:00.123456Z"));

        assertThat(Consistency.parse(List.of("at_least " + token.encode()))).isEqualTo(new AtLeast(token));
    }

    @Test
    void readsTokensOfTimesheets() {
        var token = ConsistencyToken.of(Map.of(USER + ".2024-02", 3L));

        assertThat(Consistency.parse(List.of("at_least " + token.encode()))).isEqualTo(new AtLeast(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at_least", "at_least ,", "at_least x", "at_least !!", "most_recent", "fully_consistent now"})
    void refusesEverythingElse(String text) {
        assertRefused(List.of(text));
    }

    @Test
    void refusesAnUnknownFormat() {
        assertRefused(List.of("at_least " + base64("2||")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x@1", "\0@1", "Admin@1", "1-1-1-1-1@1", "admin@x", "admin.2024-04@1", USER + ".2024-13@1"})
    void refusesTokensWithIdsThatNobodyHas(String aggregate) {
        assertRefused(List.of("at_least " + base64("1||" + aggregate)));
    }

    @Test
    void refusesARepeatedHeader() {
        assertRefused(List.of("minimize_latency", "fully_consistent"));
    }

    private static void assertRefused(List<String> headers) {
        assertThatThrownBy(() -> Consistency.parse(headers))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
