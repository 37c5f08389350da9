package dev.planner.projector.schema;

import dev.planner.edge.health.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the read schema is as this version of the service needs it. */
@Component
class ReadSchemaHealth implements HealthIndicator {

    private final ReadSchema schema;

    ReadSchemaHealth(ReadSchema schema) {
        this.schema = schema;
    }

    @Override
    public Health health() {
        var trouble = schema.trouble();
        return trouble == null ? Readiness.up() : Readiness.down(trouble);
    }
}
