package dev.planner.command.plan;

import dev.planner.command.eventstore.Streams;
import dev.planner.command.imports.Chunks;
import dev.planner.command.imports.ImportColumns;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.imports.ImportKind;
import dev.planner.command.imports.ImportReport;
import dev.planner.command.imports.ImportRun;
import dev.planner.command.imports.Numbering;
import dev.planner.command.imports.RowFields;
import dev.planner.events.imports.ImportEvent.PlanRowsImported;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.plan.PlanRowId;
import java.util.List;
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
        var facts = lookup.facts(run.caller(), file);
        var verdict = PlanImportDecisions.about(file, facts);
        var ids = run.stores(verdict) ? store(file.rows(), run) : List.<PlanRowId>of();
        return ImportReport.ofPlanRows(file, verdict, run.dryRun(), ids);
    }

    private List<PlanRowId> store(List<PlanImportRow> rows, ImportRun run) {
        run.record(new PlanRowsImported(run.id(), rows.size(), ImportRun.only(rows, PlanImportRow::projectId)));
        var events = PlannedSpans.of(rows);
        var numbering = numbering(events);
        var stored = 0;
        for (List<PlanRowsSet> chunk : Chunks.of(events).toList()) {
            run.events().append(chunk.stream().map(numbering::next).toList());
            stored += chunk.stream().mapToInt(one -> (int) one.days().length()).sum();
            run.progress().stored(stored);
        }
        return rows.stream().map(PlanImport::id).toList();
    }

    private Numbering numbering(List<PlanRowsSet> events) {
        var calendars = events.stream().map(PlanRowsSet::aggregateId).collect(Collectors.toSet());
        return Numbering.of(ResourceCalendarAggregate.TYPE, calendars, streams);
    }

    private static PlanRowId id(PlanImportRow row) {
        return PlanRowId.of(
                Objects.requireNonNull(row.resourceId()),
                Objects.requireNonNull(row.projectId()),
                Objects.requireNonNull(row.date()));
    }
}
