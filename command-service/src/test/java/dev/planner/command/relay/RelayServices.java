package dev.planner.command.relay;

import static org.awaitility.Awaitility.await;

import dev.planner.backing.BackingServices;
import dev.planner.backing.Kafka;
import dev.planner.backing.Postgres;
import dev.planner.events.Stream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * PostgreSQL and Kafka for the relay's tests alone: they kill and freeze them, and whatever else relays to the same topics would mingle its
 * watermarks with theirs.
 */
final class RelayServices {

    private static final BackingServices SERVICES = BackingServices.temporary();

    private RelayServices() {}

    static Postgres postgres() {
        return SERVICES.postgres();
    }

    static Kafka kafka() {
        return SERVICES.kafka();
    }

    /** Returns when all topics are there, which is a relay's doing. */
    static void awaitTopics() {
        Map<String, Object> connection = Map.of("bootstrap.servers", kafka().bootstrapServers());
        try (var admin = Admin.create(connection)) {
            if (!hasTopics(admin)) {
                try (var _ = RelayInstance.of(Store.create())) {
                    await().atMost(Duration.ofSeconds(30)).until(() -> hasTopics(admin));
                }
            }
        }
    }

    private static boolean hasTopics(Admin admin) {
        try {
            return admin.listTopics().names().get().contains(Stream.WATERMARKS_TOPIC);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
