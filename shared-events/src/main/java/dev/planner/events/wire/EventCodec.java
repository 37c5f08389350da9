package dev.planner.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.events.PlannerEvent;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Unknown fields are ignored, because within a revision events change by addition only; for the same reason a field that an
 * event was released with has to be there, and fields added later are nullable.
 */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new DeclaredNullness()))
            .build();

    private EventCodec() {}

    /** The mapper of the published language; also the one that the event store uses. */
    public static JsonMapper mapper() {
        return JSON;
    }

    public static byte[] write(PlannerEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** @throws tools.jackson.core.JacksonException if the bytes are not an event of this class */
    public static <E extends PlannerEvent> E read(byte[] json, Class<E> eventClass) {
        return JSON.readValue(json, eventClass);
    }
}
