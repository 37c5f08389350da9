package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Phase.Model;
import dev.planner.benchmarks.system.RunningService;
import java.nio.file.Path;
import java.util.List;

/** What is asked, of whom, with which questions. */
final class Arms {

    static final String EMPTY = "empty endpoint";
    static final String JSON = "endpoint that reads and writes JSON";
    static final String DECISION = "decision";
    static final String SQL = "decision from SQL";
    static final String ONE = "one decision";
    static final String BATCH = "batch of 100";

    /** In the order in which rounds go through them. */
    static final List<String> COMPARED = List.of(EMPTY, DECISION, JSON, SQL);

    private final RunningService cached;
    private final RunningService tables;
    private final Path decisions;
    private final Path batches;

    Arms(RunningService cached, RunningService tables, Path decisions, Path batches) {
        this.cached = cached;
        this.tables = tables;
        this.decisions = decisions;
        this.batches = batches;
    }

    /** Until every question has been asked once, so that memory holds all that will be asked for. */
    Phase allOnce(int clients) {
        return phase(DECISION, false, Model.ONCE, clients, 0, 0);
    }

    Phase warmUp(String arm, int clients, long millis) {
        return phase(arm, false, Model.CLOSED, clients, 0, millis);
    }

    Phase closed(String arm, int clients, long millis) {
        return phase(arm, true, Model.CLOSED, clients, 0, millis);
    }

    Phase openWarmUp(String arm, double rate, long millis) {
        return phase(arm, false, Model.OPEN, 0, rate, millis);
    }

    Phase open(String arm, double rate, long millis) {
        return phase(arm, true, Model.OPEN, 0, rate, millis);
    }

    private Phase phase(String arm, boolean counted, Model model, int clients, double rate, long millis) {
        var service = arm.equals(SQL) ? tables : cached;
        var questions = arm.equals(BATCH) ? batches : decisions;
        var url = service.address() + path(arm);
        return new Phase(arm, counted, url, questions.toString(), service.pid(), model, clients, rate, millis);
    }

    private static String path(String arm) {
        return switch (arm) {
            case EMPTY -> "/benchmark/empty";
            case JSON -> "/benchmark/json";
            case BATCH -> "/api/v1/decisions/batch";
            default -> "/api/v1/decisions";
        };
    }
}
