package dev.planner.benchmarks.imports;

import dev.planner.benchmarks.system.Api;
import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Actuals as a file that can be imported.
 *
 * @param actuals one list for each worker
 */
record ImportFile(List<List<PlannerEvent>> actuals) {

    private static final String HEADER = "project_id,external_worker_id,worker_name,date,percentage\n";

    int rows() {
        return actuals.stream().mapToInt(List::size).sum();
    }

    String csv() {
        return actuals.stream()
                .flatMap(List::stream)
                .map(event -> row((ActualRecorded) event))
                .collect(Collectors.joining("", HEADER, ""));
    }

    /** Whether the last row can be read. */
    boolean isIn(Api queries) {
        var last = (ActualRecorded) actuals.getLast().getLast();
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
                        event.allocationPercentage().toString())
                + "\n";
    }
}
