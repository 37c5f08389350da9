package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What subscribers rely on: within a revision events change by addition only. A failure here is a broken promise unless the change is a new
 * optional field; then store the shape of before as {@link StoredShapes} says, and today's sample and schema beside it.
 */
class EventContractTests {

    static Collection<EventCatalog.Entry> events() {
        return EventCatalog.entries();
    }

    @Test
    void everyStoredShapeBelongsToAnEventAndEveryEventHasOne() {
        var today = events().stream().map(EventCatalog.Entry::cloudEventType).toList();

        assertThat(StoredShapes.types("/samples")).containsExactlyInAnyOrderElementsOf(today);
        assertThat(StoredShapes.types("/schemas")).containsExactlyInAnyOrderElementsOf(today);
        assertThat(today).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theStoredSampleIsReadAndWrittenAgainWithoutLoss(EventCatalog.Entry event) {
        var sample = StoredShapes.sample(event.cloudEventType());

        assertThat(rewritten(event, sample)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void samplesOfAllShapesAreReadByTodaysCode(EventCatalog.Entry event) {
        assertThat(StoredShapes.samples(event.cloudEventType()))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(rewritten(event, sample)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void todaysEventsAreWhatEveryReleasedSchemaPromises(EventCatalog.Entry event) {
        var written = rewritten(event, StoredShapes.sample(event.cloudEventType()));

        assertThat(StoredShapes.schemas(event.cloudEventType()))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.validate(written)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theStoredSchemaIsTheOneOfTodaysCode(EventCatalog.Entry event) {
        assertThat(StoredShapes.schema(event.cloudEventType())).isEqualTo(EventSchemas.of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theStoredSampleShowsEveryField(EventCatalog.Entry event) {
        var sample = StoredShapes.sample(event.cloudEventType());

        assertThat(sample.propertyNames())
                .containsExactlyElementsOf(StoredShapes.schema(event.cloudEventType())
                        .get("properties")
                        .propertyNames());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldThatCameLaterIsOverlooked(EventCatalog.Entry event) {
        var sample = StoredShapes.sample(event.cloudEventType());
        var later = sample.deepCopy();
        objectsIn(later).forEach(object -> object.put("cameLater", "x"));

        assertThat(rewritten(event, later)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anOptionalFieldMayBeAbsent(EventCatalog.Entry event) {
        var sparse = StoredShapes.sample(event.cloudEventType()).deepCopy();
        removeOptional(sparse, StoredShapes.schema(event.cloudEventType()));

        assertThat(rewritten(event, sparse)).isEqualTo(sparse);
        assertThat(StoredShapes.schemas(event.cloudEventType()))
                .allSatisfy(schema -> assertThat(schema.validate(sparse)).isEmpty());
    }

    /** The control arm: a schema that lets everything pass would let every test above pass. */
    @ParameterizedTest
    @MethodSource("events")
    void aSampleWithoutARequiredFieldBreaksTheSchema(EventCatalog.Entry event) {
        var sample = StoredShapes.sample(event.cloudEventType());
        var required = StoredShapes.schema(event.cloudEventType()).get("required");

        assertThat(required).isNotEmpty().allSatisfy(name -> {
            var broken = (ObjectNode) sample.deepCopy();
            broken.remove(name.asString());
            assertThat(StoredShapes.schemas(event.cloudEventType()))
                    .anySatisfy(schema -> assertThat(schema.validate(broken)).isNotEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventThatLacksARequiredFieldIsNotRead(EventCatalog.Entry event) {
        var sample = StoredShapes.sample(event.cloudEventType());

        assertThat(StoredShapes.schema(event.cloudEventType()).get("required")).allSatisfy(name -> {
            var without = (ObjectNode) sample.deepCopy();
            without.remove(name.asString());
            assertThatThrownBy(() -> rewritten(event, without)).isInstanceOf(JacksonException.class);
            var withNull = ((ObjectNode) sample.deepCopy()).putNull(name.asString());
            assertThatThrownBy(() -> rewritten(event, withNull)).isInstanceOf(JacksonException.class);
        });
    }

    private static JsonNode rewritten(EventCatalog.Entry event, JsonNode sample) {
        var read = EventCodec.read(EventCodec.mapper().writeValueAsBytes(sample), event.eventClass());
        return EventCodec.mapper().readTree(EventCodec.write(read));
    }

    /** Of this node and of all below it. */
    private static void removeOptional(JsonNode node, JsonNode schema) {
        if (node instanceof ObjectNode object && schema.has("required")) {
            var required =
                    schema.get("required").valueStream().map(JsonNode::asString).toList();
            object.retain(required);
            required.forEach(name ->
                    removeOptional(object.get(name), schema.get("properties").get(name)));
        }
        if (node.isArray()) {
            node.forEach(item -> removeOptional(item, schema.get("items")));
        }
    }

    private static Stream<ObjectNode> objectsIn(JsonNode node) {
        var below = node.valueStream().flatMap(EventContractTests::objectsIn);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below.toList().stream()) : below;
    }
}
