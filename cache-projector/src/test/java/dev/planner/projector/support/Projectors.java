package dev.planner.projector.support;

import dev.planner.projector.CacheProjector;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts instances beside the one that all tests share. */
public final class Projectors {

    private Projectors() {}

    public static ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    /** @param settings instead of the usual ones, or beside them */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(Services.prepared().properties());
        properties.putAll(settings);
        var arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(CacheProjector.class).run(arguments);
    }
}
