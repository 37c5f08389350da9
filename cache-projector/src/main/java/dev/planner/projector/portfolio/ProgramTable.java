package dev.planner.projector.portfolio;

import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs in the table {@code programs}. */
@Component
class ProgramTable {

    private final JdbcClient jdbc;

    ProgramTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Stored<Program>> load(Collection<String> ids) {
        Map<String, Stored<Program>> programs = new HashMap<>();
        jdbc.sql("select * from programs where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var program = program(row);
                    programs.put(program.state().id().toString(), program);
                });
        return programs;
    }

    void store(List<Change<Program>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
    }

    private void delete(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from programs where id = any (?::uuid[])")
                    .param(Column.text(ids))
                    .update();
        }
    }

    private void upsert(List<Stored<Program>> programs) {
        if (!programs.isEmpty()) {
            jdbc.sql("""
                            insert into programs (
                                id, name, business_sponsor, program_manager, technical_lead, start_date, end_date, description,
                                version, created_at, updated_at)
                            select * from unnest(
                                ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[],
                                ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                            on conflict (id) do update
                               set name = excluded.name, business_sponsor = excluded.business_sponsor,
                                   program_manager = excluded.program_manager, technical_lead = excluded.technical_lead,
                                   start_date = excluded.start_date, end_date = excluded.end_date,
                                   description = excluded.description, version = excluded.version,
                                   created_at = excluded.created_at, updated_at = excluded.updated_at
                            """)
                    .param(Column.text(programs, program -> program.state().id()))
                    .param(Column.text(programs, program -> details(program).name()))
                    .param(Column.text(programs, program -> details(program).businessSponsor()))
                    .param(Column.text(programs, program -> details(program).programManager()))
                    .param(Column.text(programs, program -> details(program).technicalLead()))
                    .param(Column.text(programs, program -> details(program).startDate()))
                    .param(Column.text(programs, program -> details(program).endDate()))
                    .param(Column.text(programs, program -> details(program).description()))
                    .param(Column.number(programs, Stored::version))
                    .param(Column.text(programs, Stored::createdAt))
                    .param(Column.text(programs, Stored::updatedAt))
                    .update();
        }
    }

    private static ProgramDetails details(Stored<Program> program) {
        return program.state().details();
    }

    private static Stored<Program> program(ResultSet row) throws SQLException {
        var details = new ProgramDetails(
                row.getString("name"),
                row.getString("business_sponsor"),
                row.getString("program_manager"),
                row.getString("technical_lead"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("description"));
        return new Stored<>(
                new Program(new ProgramId(row.getObject("id", UUID.class)), details, false),
                row.getLong("version"),
                Instants.of(row, "created_at"),
                Instants.of(row, "updated_at"));
    }
}
