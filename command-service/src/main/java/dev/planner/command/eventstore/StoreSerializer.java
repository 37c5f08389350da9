package dev.planner.command.eventstore;

import dev.planner.events.wire.EventCodec;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Writes events exactly as the published language has them, so that the relay can send the stored bytes as they are. Knows only what has a
 * stable name; Axon's own Jackson serializers would store class names and take any class by its name.
 */
@SuppressWarnings({"rawtypes", "unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
final class StoreSerializer implements Serializer {

    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private final StoredNames names;
    private final Converter converter = new ChainingConverter();

    StoreSerializer(StoredNames names) {
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        var json = EventCodec.mapper().writeValueAsBytes(object);
        var type = typeForClass(object == null ? null : object.getClass());
        return new SimpleSerializedObject<>(converter.convert(json, representation), representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        if (SerializedType.emptyType().equals(serialized.getType())) {
            return null;
        }
        var json = converter.convert(serialized, byte[].class).getData();
        var type = classForType(serialized.getType());
        if (type == MetaData.class) {
            return (T) MetaData.from(EventCodec.mapper().readValue(json, ENTRIES));
        }
        return type == UnknownSerializedType.class
                ? (T) new UnknownSerializedType(this, serialized)
                : (T) EventCodec.mapper().readValue(json, type);
    }

    @Override
    public Class classForType(SerializedType type) {
        return SerializedType.emptyType().equals(type)
                ? Void.class
                : names.find(type).orElse((Class) UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null || type == Void.class || type == void.class
                ? SerializedType.emptyType()
                : names.nameOf(type);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
