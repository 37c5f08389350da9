package dev.planner.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

class StoreSerializerTests {

    /** An aggregate, for its snapshots. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    static final class Sample extends AggregateShell {

        private final String state;

        @JsonCreator
        Sample(@JsonProperty("state") String state) {
            this.state = state;
        }

        String state() {
            return state;
        }
    }

    private final StoreSerializer serializer =
            new StoreSerializer(new StoredNames(List.of(new AggregateType<>(Sample.class, "planner.sample", 3))));

    private Object read(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }

    @Test
    void anEventIsStoredAsThePublishedLanguageHasIt() {
        var event = new RoleAssigned(UserId.random(), RoleAssignmentId.random(), RoleKey.ADMIN, true);
        var stored = serializer.serialize(event, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("planner.access.role-assigned");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(stored.getData()).isEqualTo(EventCodec.write(event));
        assertThat(read(stored)).isEqualTo(event);
    }

    @Test
    void everyEventHasAName() {
        assertThat(EventCatalog.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(
                                serializer.typeForClass(entry.eventClass()).getName())
                        .isEqualTo(entry.name()));
    }

    @Test
    void aSnapshotHasTheNameAndRevisionOfItsAggregate() {
        var stored = serializer.serialize(new Sample("x"), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("planner.sample");
        assertThat(stored.getType().getRevision()).isEqualTo("3");
        assertThat(((Sample) read(stored)).state()).isEqualTo("x");
    }

    @Test
    void metadataComesBackAsItWas() {
        var metadata = MetaData.from(Map.of("actor", "system", "correlationId", "c"));
        assertThat(read(serializer.serialize(metadata, byte[].class))).isEqualTo(metadata);
    }

    @Test
    void whatHasNoStableNameIsNotStored() {
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownNameStaysUnknownRatherThanBecomingAClass() {
        var foreign = new SimpleSerializedObject<>(new byte[] {'{', '}'}, byte[].class, "java.lang.String", null);
        assertThat(read(foreign)).isInstanceOf(UnknownSerializedType.class);
    }
}
