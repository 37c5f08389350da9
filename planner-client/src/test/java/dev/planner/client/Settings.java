package dev.planner.client;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Properties as an application gets them: the defaults but for those named. */
final class Settings {

    private Settings() {}

    /** @param settings as {@code name=value}, without {@code planner.client.} */
    static ClientProperties with(String... settings) {
        var map = new HashMap<String, String>(Map.of("planner.client.url", "http://localhost:8082"));
        for (String setting : settings) {
            var equals = setting.indexOf('=');
            map.put("planner.client." + setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("planner.client", ClientProperties.class);
    }
}
