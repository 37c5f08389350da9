package dev.planner.command.imports;

import dev.planner.command.eventstore.EventAppender;
import dev.planner.command.eventstore.EventAppender.NextEvent;
import dev.planner.events.access.UserId;
import dev.planner.events.imports.ImportEvent;
import dev.planner.events.imports.ImportId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an import.
 *
 * @param id of the import, also if it is tried again
 * @param dryRun whether nothing is to be stored in any case
 * @param caller in whose name it is done
 * @param events takes the events of what is stored
 * @param progress is told how many rows have been stored
 */
public record ImportRun(ImportId id, boolean dryRun, UserId caller, EventAppender events, ImportProgress progress) {

    /** The project that all rows name; null if they name several. */
    public static <R> @Nullable ProjectId only(List<R> rows, Function<R, @Nullable ProjectId> project) {
        var projects = rows.stream().map(project).distinct().limit(2).toList();
        return projects.size() == 1 ? projects.getFirst() : null;
    }

    /** Whether the rows are to be stored, of which this is said. */
    public boolean stores(Verdict verdict) {
        return verdict.accepted() && !dryRun;
    }

    /** Records that the file as a whole was stored. */
    public void record(ImportEvent event) {
        events.append(List.of(new NextEvent("Import", 0, event)));
    }
}
