package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.events.access.AccessEvent.ScopeAssigned;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventHeadersTests {

    private final Map<String, String> stored = stored();

    @Test
    void theStoredHeadersAreReadAndWrittenAgainWithoutLoss() {
        assertThat(EventHeaders.of(stored).toMap()).containsExactlyEntriesOf(stored);
    }

    @Test
    void headersAndValueMakeTheEnvelope() {
        var value = EventCodec.mapper().writeValueAsBytes(StoredShapes.sample(stored.get("ce_type")));
        var envelope = EnvelopeReader.read(stored, value);

        assertThat(envelope.id()).isEqualTo(stored.get("ce_id"));
        assertThat(envelope.sequence()).isEqualTo(4);
        assertThat(envelope.position()).isEqualTo(1042);
        assertThat(envelope.metadata().actor()).isEqualTo(stored.get("ce_actor"));
        assertThat(envelope.event()).isInstanceOf(ScopeAssigned.class);
        assertThat(envelope.event().aggregateId()).isEqualTo(envelope.aggregateId());
    }

    @Test
    void anUntracedEventHasNoTraceparent() {
        stored.remove("ce_traceparent");

        assertThat(EventHeaders.of(stored).metadata().traceparent()).isNull();
        assertThat(EventHeaders.of(stored).toMap()).doesNotContainKey("ce_traceparent");
    }

    @Test
    void anAttributeThatCameLaterIsOverlooked() {
        var headers = EventHeaders.of(stored);
        stored.put("ce_camelater", "x");

        assertThat(EventHeaders.of(stored)).isEqualTo(headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "ce_position",
                "ce_actor",
                "ce_correlationid",
                "ce_causationid"
            })
    void aMissingAttributeIsNamed(String name) {
        stored.remove(name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventHeaders.of(stored))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"ce_time,yesterday", "ce_sequence,four", "ce_position,''"})
    void aMalformedAttributeIsRefused(String name, String value) {
        stored.put(name, value);

        assertThatIllegalArgumentException().isThrownBy(() -> EventHeaders.of(stored));
    }

    @Test
    void anUnknownTypeIsRefused() {
        stored.put("ce_type", "planner.access.scope-assigned.v2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvelopeReader.read(stored, bytes("{}")))
                .withMessageContaining("scope-assigned.v2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"userId\": \"x\"}", "{\"scope\": {\"type\": \"galaxy\"}}"})
    void aValueThatIsNoSuchEventIsRefused(String value) {
        assertThatThrownBy(() -> EnvelopeReader.read(stored, bytes(value))).isInstanceOf(JacksonException.class);
    }

    private static Map<String, String> stored() {
        var headers = new LinkedHashMap<String, String>();
        StoredShapes.json("/samples/headers.json").forEachEntry((name, value) -> headers.put(name, value.asString()));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
