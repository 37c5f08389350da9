package dev.planner.projector.schema;

import dev.planner.projector.worker.Worker;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the read schema up to date: at once when the service starts, or as soon as the database is there. Everything else just tries again
 * until the tables are as it needs them.
 */
@Component
class ReadSchema extends Worker implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(ReadSchema.class);

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final Duration NOTHING_TO_DO = Duration.ofHours(1);

    private final ObjectProvider<Flyway> flyway;
    private volatile @Nullable String trouble = "not migrated yet";

    ReadSchema(ObjectProvider<Flyway> flyway) {
        super("read-schema", RETRY_DELAY);
        this.flyway = flyway;
    }

    @Override
    public void migrate(Flyway migrations) {
        try {
            migrations.migrate();
            trouble = null;
        } catch (FlywayException e) {
            failed(e);
        }
    }

    /** Why the schema is not as it should be; absent if it is. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    protected Duration work() {
        if (trouble != null) {
            flyway.getObject().migrate();
            trouble = null;
            LOG.info("The read schema is up to date");
        }
        return NOTHING_TO_DO;
    }

    @Override
    protected void failed(RuntimeException fault) {
        trouble = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        LOG.warn("The read schema cannot be brought up to date, trying again: {}", trouble);
    }
}
