package dev.planner.edge.json;

import dev.planner.events.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Refuses what is unknown, double, of another type, or built to hurt; answers keep the order of their fields. */
final class StrictJson implements JsonFactoryBuilderCustomizer, JsonMapperBuilderCustomizer {

    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private final JsonProperties properties;

    StrictJson(JsonProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(JsonFactoryBuilder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(properties.maxNestingDepth())
                        .maxNumberLength(properties.maxNumberLength())
                        .maxNameLength(properties.maxNameLength())
                        .build());
    }

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> NO_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .addModule(strictValues());
    }

    private static SimpleModule strictValues() {
        return new SimpleModule("planner-strict-values")
                .addDeserializer(UUID.class, new TextDeserializer<>(UUID.class, Ids::uuid))
                .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, IsoDates::date))
                .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, IsoDates::instant));
    }
}
