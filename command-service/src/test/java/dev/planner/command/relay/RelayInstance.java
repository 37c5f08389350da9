package dev.planner.command.relay;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The relay of one instance of the service, without the service. */
final class RelayInstance implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final RelaySignal signal = new RelaySignal();
    final RelayStatus status = new RelayStatus(Clock.systemUTC());
    final MeterRegistry registry = new SimpleMeterRegistry();
    private final Relay relay;

    /**
     * With a lease that a machine at the end of its tether can keep: its loss would cause duplicates.
     *
     * @param overrides names and values of properties below {@code planner.relay}
     */
    RelayInstance(WriteDatabase database, String bootstrapServers, Map<String, String> overrides) {
        var properties = properties(overrides);
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        this.relay = new Relay(
                database,
                new KafkaClients(connection, connection, properties),
                signal,
                status,
                new RelayMeters(registry, status),
                properties);
        relay.start();
    }

    static RelayInstance of(Store store, Map<String, String> overrides) {
        return new RelayInstance(store.access(), RelayServices.kafka().bootstrapServers(), overrides);
    }

    static RelayInstance of(Store store) {
        return of(store, Map.of());
    }

    static RelayProperties properties(Map<String, String> overrides) {
        var source = new HashMap<>(Map.of("planner.relay.lease", "60s"));
        overrides.forEach((name, value) -> source.put("planner.relay." + name, value));
        return new Binder(new MapConfigurationPropertySource(source))
                .bindOrCreate("planner.relay", Bindable.of(RelayProperties.class));
    }

    RelayInstance awaitRole(RelayStatus.Role role) {
        await().atMost(PATIENCE).until(() -> status.state().role() == role);
        return this;
    }

    boolean isLeading() {
        return status.state().role() == RelayStatus.Role.LEADER;
    }

    /** Ends the relay in good order. */
    void stop() {
        relay.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
