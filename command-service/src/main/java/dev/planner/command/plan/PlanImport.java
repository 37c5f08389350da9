package dev.planner.command.plan;

import dev.planner.command.eventstore.EventAppender.NextEvent;
import dev.planner.command.eventstore.Streams;
import dev.planner.command.imports.Chunks;
import dev.planner.command.imports.ImportColumns;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.imports.ImportKind;
import dev.planner.command.imports.ImportReport;
import dev.planner.command.imports.ImportRun;
import dev.planner.command.imports.RowFields;
import dev.planner.events.imports.ImportEvent.PlanRowsImported;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.plan.PlanRowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Imports plan rows: the rules of {@link PlanDecisions}, row by row, with the events of all calendars in one go. */
class PlanImport implements ImportKind<PlanImportRow> {

    private final PlanImportLookup lookup;
    private final Streams streams;

    PlanImport(PlanImportLookup lookup, Streams streams) {
        this.lookup = lookup;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public ImportColumns columns() {
        return PlanImportRow.COLUMNS;
    }

    @Override
    public PlanImportRow read(RowFields fields) {
        return PlanImportRow.read(fields);
    }

    @Override
    public ImportReport perform(ImportFile<PlanImportRow> file, ImportRun run) {
        var facts = lookup.facts(run.caller(), file.rows());
        var verdict = PlanImportDecisions.about(file, facts);
        var ids = verdict.accepted() && !run.dryRun() ? store(file.rows(), run) : List.<PlanRowId>of();
        return new ImportReport(
                run.dryRun(),
                verdict.accepted(),
                file.totalRows(),
                ids.size(),
                null,
                ids,
                verdict.errors(),
                verdict.conflicts(),
                List.of());
    }

    private List<PlanRowId> store(List<PlanImportRow> rows, ImportRun run) {
        run.record(new PlanRowsImported(run.id(), rows.size(), ImportRun.only(rows, PlanImportRow::projectId)));
        var events = PlannedSpans.of(rows);
        var next = nextSequences(events);
        var stored = 0;
        for (List<PlanRowsSet> chunk : Chunks.of(events).toList()) {
            run.events().append(chunk.stream().map(one -> next(one, next)).toList());
            stored += chunk.stream().mapToInt(one -> (int) one.days().length()).sum();
            run.progress().stored(stored);
        }
        return rows.stream().map(PlanImport::id).toList();
    }

    private Map<String, Long> nextSequences(List<PlanRowsSet> events) {
        var calendars = events.stream().map(PlanRowsSet::aggregateId).collect(Collectors.toSet());
        var next = new HashMap<String, Long>();
        Chunks.of(calendars).forEach(chunk -> streams.last(chunk).forEach((id, last) -> next.put(id, last + 1)));
        return next;
    }

    private static NextEvent next(PlanRowsSet event, Map<String, Long> next) {
        var sequence = next.merge(event.aggregateId(), 0L, (known, _) -> known);
        next.put(event.aggregateId(), sequence + 1);
        return new NextEvent(ResourceCalendarAggregate.TYPE, sequence, event);
    }

    private static PlanRowId id(PlanImportRow row) {
        return PlanRowId.of(
                Objects.requireNonNull(row.resourceId()),
                Objects.requireNonNull(row.projectId()),
                Objects.requireNonNull(row.date()));
    }
}
