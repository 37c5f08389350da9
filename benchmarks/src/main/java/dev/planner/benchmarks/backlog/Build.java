package dev.planner.benchmarks.backlog;

import dev.planner.backing.Database;
import dev.planner.benchmarks.system.MeasuredSystem;
import dev.planner.benchmarks.system.RunningService;
import dev.planner.local.process.ServiceSpec;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * A projector of one build, with a read database of its own.
 *
 * @param name on the page
 * @param base holds what has happened before the backlog
 */
record Build(String name, ServiceSpec spec, Database base) {

    /** @param jar null for that of this build */
    static Build of(String name, ServiceSpec spec, @Nullable Path jar, Database base) {
        return new Build(
                name,
                new ServiceSpec(
                        spec.name(),
                        jar == null ? spec.jar() : jar,
                        spec.environment(),
                        spec.port(),
                        spec.managementPort()),
                base);
    }

    RunningService start(MeasuredSystem system, Database tables) {
        var environment = new HashMap<>(spec.environment());
        environment.put("PLANNER_READ_DB_URL", tables.jdbcUrl());
        environment.put("PLANNER_READ_DB_USER", tables.user());
        environment.put("PLANNER_READ_DB_PASSWORD", tables.password());
        return system.start(new ServiceSpec(spec.name(), spec.jar(), environment, spec.port(), spec.managementPort()));
    }
}
