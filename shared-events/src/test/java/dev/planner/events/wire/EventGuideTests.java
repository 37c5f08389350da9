package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The subscriber's guide says what is so. */
class EventGuideTests {

    private static final Pattern SAMPLE =
            Pattern.compile("<!-- sample: (\\S+) -->\n```json\n(.*?)\n```", Pattern.DOTALL);

    private final String guide = read(Path.of("..", "docs", "events.md"));

    static Collection<EventCatalog.Entry> events() {
        return EventCatalog.entries();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsListedWithItsFields(EventCatalog.Entry event) {
        var schema = StoredShapes.schema(event.cloudEventType());
        var required =
                schema.get("required").valueStream().map(JsonNode::asString).toList();
        var fields = schema.get("properties").propertyNames().stream()
                .map(name -> required.contains(name) ? "`" + name + "`" : "`" + name + "?`")
                .toList();

        assertThat(guide.lines().filter(line -> line.startsWith("| `" + event.cloudEventType() + "` |")))
                .singleElement()
                .asString()
                .endsWith("| " + String.join(", ", fields) + " |");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldInsideOfFieldsIsNamed(EventCatalog.Entry event) {
        assertThat(properties(StoredShapes.schema(event.cloudEventType())))
                .allSatisfy(name -> assertThat(guide).containsPattern("[`\"]" + name + "[?]?[`\"]"));
    }

    @Test
    void theSamplesAreTheStoredOnes() {
        var json = new JsonMapper();

        assertThat(SAMPLE.matcher(guide).results())
                .hasSizeGreaterThan(3)
                .allSatisfy(sample ->
                        assertThat(json.readTree(sample.group(2))).isEqualTo(StoredShapes.sample(sample.group(1))));
    }

    private static Stream<String> properties(JsonNode schema) {
        var own = schema.has("properties") ? schema.get("properties").propertyNames().stream() : Stream.<String>of();
        return Stream.concat(own, schema.valueStream().flatMap(EventGuideTests::properties));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
