package dev.planner.command.execution;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids under which aggregates and their parts were created, each used once for ever. */
public final class CreatedIds {

    private final JdbcClient database;

    CreatedIds(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes that the id is used no longer but will not be free either: to be called when its aggregate is deleted, so that the creation
     * cannot be repeated.
     */
    public void retire(UUID id) {
        database.sql("update created_id set fingerprint = null where id = ?")
                .param(id)
                .update();
    }

    /**
     * Takes new random ids of things that are created together.
     *
     * @param kind as {@link Creation#kind} has it
     */
    public void claimNew(String kind, Collection<UUID> ids) {
        database.sql("insert into created_id (id, kind) select id, ? from unnest(?::uuid[]) id")
                .params(kind, ids.toArray(UUID[]::new))
                .update();
    }

    /**
     * Takes the id of a creation, waiting for another that is taking it.
     *
     * @return false if the same creation has been there before
     * @throws Refusal DUPLICATE if the id is in use with other content, or was
     */
    boolean claim(Creation creation) {
        var fingerprint = creation.idChosenByClient() ? Fingerprint.ofContent(creation.content()) : null;
        var claimed = database.sql(
                        "insert into created_id (id, kind, fingerprint) values (:id, :kind, :fingerprint) on conflict do nothing")
                .param("id", creation.id())
                .param("kind", creation.kind())
                .param("fingerprint", fingerprint)
                .update();
        if (claimed == 0 && !isSame(creation, fingerprint)) {
            throw Refusal.of(ErrorCode.DUPLICATE, "The id is in use with other content, or was. Choose another.")
                    .with("field", "id");
        }
        return claimed == 1;
    }

    private boolean isSame(Creation creation, byte @Nullable [] fingerprint) {
        return database.sql("select kind, fingerprint from created_id where id = ?")
                .param(creation.id())
                .query((row, _) -> fingerprint != null
                        && creation.kind().equals(row.getString(1))
                        && Arrays.equals(fingerprint, row.getBytes(2)))
                .single();
    }
}
