package dev.planner.benchmarks.imports;

import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.world.WorldEvents;
import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Actuals of some workers as a file that can be imported; made when it is written, so that it takes no memory.
 *
 * @param first number of the first worker, from 0 on
 * @param workers how many
 */
record ImportFile(WorldEvents world, int first, int workers) {

    private static final String HEADER = "project_id,external_worker_id,worker_name,date,percentage";

    /** One list for each worker. */
    Stream<List<PlannerEvent>> actuals() {
        return world.actuals().skip(first).limit(workers);
    }

    void write(Path file) {
        try {
            Files.write(file, () -> lines().<CharSequence>map(line -> line).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header, then the rows. */
    Stream<String> lines() {
        var rows = actuals().flatMap(List::stream).map(event -> row((ActualRecorded) event));
        return Stream.concat(Stream.of(HEADER), rows);
    }

    /** Whether the last row can be read. */
    boolean isIn(Api queries) {
        var lastWorker = world.actuals().skip(first + workers - 1L).findFirst().orElseThrow();
        var last = (ActualRecorded) lastWorker.getLast();
        var found = queries.send(
                "GET",
                "/api/v1/actuals?workerId=%s&from=%s&to=%s".formatted(last.workerId(), last.date(), last.date()),
                null);
        return found.path("items").size() == 1;
    }

    private static String row(ActualRecorded event) {
        return String.join(
                ",",
                event.projectId().toString(),
                event.externalWorkerId(),
                event.workerName(),
                event.date().toString(),
                event.allocationPercentage().toString());
    }
}
