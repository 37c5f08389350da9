package dev.planner.events.corpus;

import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Ids for the natural keys of the corpus, the same in every run. */
public final class CorpusIds {

    private CorpusIds() {}

    public static ProgramId program(String key) {
        return new ProgramId(id("program " + key));
    }

    public static ProjectId project(String key) {
        return new ProjectId(id("project " + key));
    }

    /** One user for each case. */
    public static UserId user(String caseName) {
        return new UserId(id("user " + caseName));
    }

    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@code global}, {@code program DT} or {@code project CC-001}. */
    static Scope scope(String text) {
        var words = words(text);
        return switch (words.getFirst()) {
            case "global" -> Scope.GLOBAL;
            case "program" -> Scope.program(program(words.getLast()));
            case "project" -> Scope.project(project(words.getLast()));
            default -> throw new IllegalArgumentException("no scope: " + text);
        };
    }

    /** Reads {@code system}, {@code program DT} or {@code project CC-001}. */
    static Resource resource(String text) {
        var words = words(text);
        return switch (words.getFirst()) {
            case "system" -> Resource.SYSTEM;
            case "program" -> Resource.program(program(words.getLast()));
            case "project" -> Resource.project(project(words.getLast()));
            default -> throw new IllegalArgumentException("no resource: " + text);
        };
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" ", -1));
    }
}
