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
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", bootstrap(),
                "planner.permission-cache.host", SHARED.redis().host(),
                "planner.permission-cache.port", SHARED.redis().port(),
                "server.port", 0,
                "management.server.port", 0,
                "logging.structured.format.console", "");
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
