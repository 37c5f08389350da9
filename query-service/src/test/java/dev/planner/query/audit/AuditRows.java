package dev.planner.query.audit;

import dev.planner.query.fixture.ReadDatabase;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Writes entries as the projector does, a row at a time. */
final class AuditRows {

    private final ReadDatabase database;
    private String actor = "system";
    private String correlation = "none";
    private boolean accessChange;
    private long position;

    AuditRows(ReadDatabase database) {
        this.database = database;
        database.jdbc().sql("""
                        create table if not exists audit_logs_2024 partition of audit_logs
                        for values from ('2024-01-01T00:00:00Z') to ('2025-01-01T00:00:00Z')
                        """).update();
    }

    AuditRows by(Object user) {
        actor = user.toString();
        return this;
    }

    AuditRows correlated(String id) {
        correlation = id;
        return this;
    }

    AuditRows accessChanges(boolean value) {
        accessChange = value;
        return this;
    }

    /** @param changes as JSON */
    UUID applied(String at, String type, Object id, String operation, String changes, Object program, Object project) {
        return insert(at, type, id, operation, changes, null, program, project);
    }

    UUID denied(String at, String type, Object id, String permission, Object program, Object project) {
        return insert(at, type, id, permission, "[]", "scope_missing", program, project);
    }

    private UUID insert(
            String at,
            String type,
            Object id,
            String operation,
            String changes,
            String reason,
            Object program,
            Object project) {
        var entry = UUID.randomUUID();
        database.jdbc()
                .sql("""
                        insert into audit_logs values (
                            :id, :at, :position, :actor, :type, :entity, :operation, :access, cast(:changes as jsonb),
                            :outcome, :reason, 1, :correlation, cast(:program as uuid), cast(:project as uuid))
                        """)
                .param("id", entry)
                .param("at", OffsetDateTime.parse(at))
                .param("position", ++position)
                .param("actor", actor)
                .param("type", type)
                .param("entity", id == null ? null : id.toString())
                .param("operation", operation)
                .param("access", accessChange)
                .param("changes", changes)
                .param("outcome", reason == null ? "applied" : "denied")
                .param("reason", reason)
                .param("correlation", correlation)
                .param("program", program == null ? null : program.toString())
                .param("project", project == null ? null : project.toString())
                .update();
        return entry;
    }
}
