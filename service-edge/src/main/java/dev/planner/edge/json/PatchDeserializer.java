package dev.planner.edge.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.type.TypeFactory;

/** Reads the three cases of a {@link Patch}. */
final class PatchDeserializer extends ValueDeserializer<Patch<?>> {

    private final JavaType valueType;

    /** For Jackson, which asks for the contextual one before it reads anything. */
    PatchDeserializer() {
        this(TypeFactory.unknownType());
    }

    private PatchDeserializer(JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var type = property == null ? context.getContextualType() : property.getType();
        return new PatchDeserializer(type.containedTypeOrUnknown(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Patch.of(context.<Object>readValue(parser, valueType));
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) {
        return Patch.clear();
    }

    @Override
    public Patch<?> getAbsentValue(DeserializationContext context) {
        return Patch.absent();
    }
}
