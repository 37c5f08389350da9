package dev.planner.query.reportcache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells apart instances that may compute different answers from the same tables: by their code and by the settings of reports. So an upgrade
 * leaves what was stored before it behind, and while it is under way both versions keep to their own.
 */
final class Edition {

    private static final List<String> CODE = List.of("dev/planner/query", "dev/planner/events");
    private static final List<String> SETTINGS = List.of("planner.reporting", "planner.costs", "planner.variance");

    private Edition() {}

    /** A digest of these. */
    static String of(ResourcePatternResolver classes, Environment environment) {
        var parts = code(classes);
        parts.add(Digests.bytes(JsonMapper.shared().version().toString()));
        SETTINGS.forEach(
                prefix -> parts.add(Digests.bytes(settings(prefix, environment).toString())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.of(parts.toArray(byte[][]::new)));
    }

    private static List<byte[]> code(ResourcePatternResolver classes) {
        List<byte[]> code = new ArrayList<>();
        try {
            for (String folder : CODE) {
                for (Resource one : inOrder(classes.getResources("classpath*:" + folder + "/**/*.class"))) {
                    code.add(one.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    /** Of the same names everywhere, wherever the code lies. */
    private static List<Resource> inOrder(Resource[] classes) {
        return Arrays.stream(classes)
                .sorted(Comparator.comparing(Edition::path))
                .toList();
    }

    private static String path(Resource resource) {
        try {
            var path = resource.getURL().getPath();
            return path.substring(path.lastIndexOf("dev/planner/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> settings(String prefix, Environment environment) {
        return new TreeMap<>(Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of()));
    }
}
