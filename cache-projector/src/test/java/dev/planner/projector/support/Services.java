package dev.planner.projector.support;

import dev.planner.backing.BackingServices;
import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import dev.planner.events.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** PostgreSQL, Redis and Kafka as a projector finds them: with its database, the reader's role and the topics. */
public final class Services {

    public static final int PARTITIONS = 4;

    private static final BackingServices SHARED = TestBackingServices.shared();
    private static final Services PREPARED = new Services();

    private final Database database;

    private Services() {
        SHARED.startAll();
        database = SHARED.postgres().database("planner_read");
        SHARED.postgres().reader("planner_reader", "planner_read");
        createTopics();
    }

    public static Services prepared() {
        return PREPARED;
    }

    public BackingServices backing() {
        return SHARED;
    }

    public Database database() {
        return database;
    }

    public String bootstrap() {
        return SHARED.kafka().bootstrapServers();
    }

    /** How to tell a projector where everything is. */
    public Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.kafka.bootstrap-servers", bootstrap()),
                Map.entry("planner.permission-cache.host", SHARED.redis().host()),
                Map.entry("planner.permission-cache.port", SHARED.redis().port()),
                // Patience with a busy machine: these tests are not about trust that runs out.
                Map.entry("planner.permission-cache.heartbeat-time-to-live", "60s"),
                Map.entry("planner.permission-cache.connect-timeout", "1s"),
                Map.entry("planner.permission-cache.socket-timeout", "1s"),
                // The tables are shared by tests of which some write rows past the projector.
                Map.entry("planner.reporting.reconciliation-interval", "0s"),
                // There are no query services.
                Map.entry("planner.reporting.precomputation.interval", "0s"),
                Map.entry("planner.reporting.count-interval", "200ms"),
                Map.entry("server.port", 0),
                Map.entry("management.server.port", 0),
                Map.entry("logging.structured.format.console", ""));
    }

    private void createTopics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            topics.add(new NewTopic(stream.topic(), PARTITIONS, (short) 1));
        }
        topics.add(new NewTopic(Stream.WATERMARKS_TOPIC, 1, (short) 1));
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            admin.createTopics(topics).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
