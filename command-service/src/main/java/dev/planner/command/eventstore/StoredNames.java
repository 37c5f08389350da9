package dev.planner.command.eventstore;

import dev.planner.events.wire.EventCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The stable names of events and snapshots, in both directions; no name of a class of ours ever reaches the database. */
final class StoredNames {

    /** Has no column of its own in the store, so this name is seen by Axon only. */
    private static final SerializedType META_DATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final Map<Class<?>, SerializedType> names = new HashMap<>();
    private final Map<SerializedType, Class<?>> classes = new HashMap<>();

    StoredNames(Collection<? extends AggregateType<?>> aggregates) {
        EventCatalog.entries().forEach(event -> add(event.eventClass(), named(event.name(), event.revision())));
        aggregates.forEach(aggregate -> add(aggregate.shell(), named(aggregate.name(), aggregate.revision())));
        add(MetaData.class, META_DATA);
    }

    Optional<Class<?>> find(SerializedType name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** @throws IllegalArgumentException if nothing of this class is ever stored */
    SerializedType nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type))
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no name in the event store"));
    }

    private void add(Class<?> type, SerializedType name) {
        names.put(type, name);
        classes.put(name, type);
    }

    private static SerializedType named(String name, int revision) {
        return new SimpleSerializedType(name, Integer.toString(revision));
    }
}
