package dev.planner.events.wire;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored shapes of events. {@code samples/<type>.json} and {@code schemas/<type>.schema.json} are of today. Before a field is added,
 * both are copied as {@code samples/<type>.<n>.json} and {@code released/<type>.<n>.schema.json}, n = 1, 2, …, and never touched again.
 */
final class StoredShapes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern EVENT_FILE =
            Pattern.compile("(planner\\..+\\.v[0-9]+)(\\.[0-9]+)?(\\.schema)?\\.json");

    private StoredShapes() {}

    static JsonNode json(String resource) {
        try (var stored = StoredShapes.class.getResourceAsStream(resource)) {
            if (stored == null) {
                throw new AssertionError(
                        resource + " is missing: every event needs a stored sample and a stored schema");
            }
            return JSON.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode sample(String type) {
        return json("/samples/" + type + ".json");
    }

    static JsonNode schema(String type) {
        return json("/schemas/" + type + ".schema.json");
    }

    /** Today's sample and those of earlier shapes. */
    static List<JsonNode> samples(String type) {
        return files("/samples", type).stream().map(StoredShapes::json).toList();
    }

    /** Today's schema and those of earlier shapes. */
    static List<Schema> schemas(String type) {
        return List.of(files("/schemas", type), files("/released", type)).stream()
                .flatMap(List::stream)
                .map(StoredShapes::json)
                .map(SCHEMAS::getSchema)
                .toList();
    }

    /** The types that have a file in the folder. */
    static List<String> types(String folder) {
        return names(folder).stream()
                .map(EVENT_FILE::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static List<String> files(String folder, String type) {
        return names(folder).stream()
                .filter(name -> {
                    var file = EVENT_FILE.matcher(name);
                    return file.matches() && file.group(1).equals(type);
                })
                .map(name -> folder + "/" + name)
                .toList();
    }

    private static List<String> names(String folder) {
        var location = StoredShapes.class.getResource(folder);
        if (location == null) {
            return List.of();
        }
        try (var files = Files.list(Path.of(location.toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
