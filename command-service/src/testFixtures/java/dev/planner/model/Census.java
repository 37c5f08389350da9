package dev.planner.model;

import dev.planner.model.Expectation.Accepted;
import dev.planner.model.Expectation.Refused;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Counts what the commands were to lead to: a trial that meets no rule proves nothing. */
public final class Census {

    /** The codes of all rules of which the model knows. */
    public static final Set<String> RULES = Set.of(
            "MALFORMED_REQUEST",
            "VALIDATION_FAILED",
            "NOT_FOUND",
            "VERSION_MISMATCH",
            "REFERENCE_NOT_FOUND",
            "DUPLICATE",
            "PROGRAM_HAS_PROJECTS",
            "PROJECT_HAS_BOOKINGS",
            "PROJECT_ARCHIVED",
            "PROJECT_OUTSIDE_PROGRAM",
            "PROJECT_DATES_IN_USE",
            "PHASES_DO_NOT_TILE",
            "WORKER_TYPE_HAS_WORKERS",
            "WORKER_HAS_ACTUALS",
            "WORKER_HAS_RESOURCE",
            "RESOURCE_HAS_PLAN_ROWS",
            "RESOURCE_WORKER_MISMATCH",
            "RATE_START_NOT_AFTER_OPEN",
            "RATE_OVERLAP",
            "RATE_NOT_FOUND",
            "DAY_OUTSIDE_PROJECT",
            "ALLOCATION_EXCEEDED",
            "DUPLICATE_ACTUAL",
            "WORKER_NAME_MISMATCH");

    private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();

    void count(Command.Kind kind, Expectation expected) {
        switch (expected) {
            case Accepted accepted ->
                outcomes.merge(kind + (accepted.events().isEmpty() ? " unchanged" : " done"), 1, Integer::sum);
            case Refused refused -> {
                outcomes.merge(kind + " refused", 1, Integer::sum);
                refused.reasons().forEach(reason -> outcomes.merge(reason.code(), 1, Integer::sum));
            }
        }
    }

    /** The error codes, and the kinds of commands with what came of them. */
    public Set<String> outcomes() {
        return outcomes.keySet();
    }

    @Override
    public String toString() {
        return outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                .collect(Collectors.joining(", "));
    }
}
