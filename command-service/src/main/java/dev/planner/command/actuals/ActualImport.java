package dev.planner.command.actuals;

import dev.planner.command.eventstore.Streams;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.imports.Chunks;
import dev.planner.command.imports.ImportColumns;
import dev.planner.command.imports.ImportFile;
import dev.planner.command.imports.ImportKind;
import dev.planner.command.imports.ImportReport;
import dev.planner.command.imports.ImportRun;
import dev.planner.command.imports.Numbering;
import dev.planner.command.imports.RowFields;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.imports.ImportEvent.ActualsImported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Imports actuals: the rules of {@link ActualDecisions}, row by row, with the events of all timesheets in one go. */
class ActualImport implements ImportKind<ActualRow> {

    private final ActualImportLookup lookup;
    private final Streams streams;
    private final CreatedIds createdIds;

    ActualImport(ActualImportLookup lookup, Streams streams, CreatedIds createdIds) {
        this.lookup = lookup;
        this.streams = streams;
        this.createdIds = createdIds;
    }

    @Override
    public String name() {
        return "actuals";
    }

    @Override
    public ImportColumns columns() {
        return ActualRow.COLUMNS;
    }

    @Override
    public ActualRow read(RowFields fields) {
        return ActualRow.read(fields);
    }

    @Override
    public ImportReport perform(ImportFile<ActualRow> file, ImportRun run) {
        var facts = lookup.facts(run.caller(), file);
        var verdict = ActualImportDecisions.about(file, facts);
        var ids = run.stores(verdict) ? store(file.rows(), facts, run) : List.<ActualId>of();
        return ImportReport.ofActuals(file, verdict, run.dryRun(), ids);
    }

    private List<ActualId> store(List<ActualRow> rows, ActualImportFacts facts, ImportRun run) {
        run.record(new ActualsImported(run.id(), rows.size(), ImportRun.only(rows, ActualRow::projectId)));
        var numbering = numbering(rows, facts);
        var ids = new ArrayList<ActualId>(rows.size());
        Chunks.of(rows).forEach(chunk -> {
            var recorded = chunk.stream()
                    .map(row -> ActualDecisions.recorded(ActualId.random(), row.entry(), facts.of(row.entry())))
                    .toList();
            createdIds.claimNew(
                    "actual",
                    recorded.stream().map(one -> one.actualId().value()).toList());
            run.events().append(recorded.stream().map(numbering::next).toList());
            recorded.forEach(one -> ids.add(one.actualId()));
            run.progress().stored(ids.size());
        });
        return ids;
    }

    private Numbering numbering(List<ActualRow> rows, ActualImportFacts facts) {
        Set<String> sheets = new HashSet<>();
        rows.forEach(row -> sheets.add(facts.place(row.entry()).timesheetId().toString()));
        return Numbering.of(TimesheetAggregate.TYPE, sheets, streams);
    }
}
