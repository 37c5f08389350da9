package dev.planner.command.execution;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.wire.EventCodec;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;

/** Gives requests with the same idempotency key the same answer, also when they come at the same time. */
final class FirstAnswers {

    /** Statuses of refusals that are answers; after any other the client may try again with the same key. */
    private static final Set<Integer> KEPT = Set.of(409, 412, 422);

    private static final String CLAIM = """
            insert into idempotency_record (caller, key, fingerprint) values (:caller, :key, :fingerprint)
            on conflict (caller, key) do update set fingerprint = excluded.fingerprint, answer = null, created_at = now()
            where idempotency_record.created_at < now() - make_interval(secs => :retention)
            """;

    private final JdbcClient database;
    private final ExecutionProperties properties;

    FirstAnswers(JdbcClient database, ExecutionProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /**
     * The kept answer, or that of the work, which is then kept in the work's own transaction. A second request waits for the transaction of
     * the first, because both insert the same key.
     *
     * @throws Refusal if the work refuses in a way that is not kept, or the key was used for another request
     */
    Answer answer(IdempotencyKey key, TransactionStatus transaction, Supplier<CommandResult> work) {
        if (!claim(key)) {
            return kept(key);
        }
        var beforeWork = transaction.createSavepoint();
        Answer answer;
        try {
            answer = Answer.of(work.get());
        } catch (Refusal refusal) {
            if (!KEPT.contains(refusal.code().status())) {
                throw refusal;
            }
            transaction.rollbackToSavepoint(beforeWork);
            answer = Answer.of(refusal);
        }
        keep(key, answer);
        return answer;
    }

    /** Forgets answers that are older than the retention. */
    void forgetOld() {
        database.sql("delete from idempotency_record where created_at < now() - make_interval(secs => :retention)")
                .param("retention", properties.idempotencyRetention().toSeconds())
                .update();
    }

    private boolean claim(IdempotencyKey key) {
        return identified(CLAIM, key)
                        .param("fingerprint", key.fingerprint())
                        .param("retention", properties.idempotencyRetention().toSeconds())
                        .update()
                == 1;
    }

    private Answer kept(IdempotencyKey key) {
        var answer = identified(
                        "select fingerprint, answer from idempotency_record where caller = :caller and key = :key", key)
                .query((row, _) -> Arrays.equals(row.getBytes(1), key.fingerprint())
                        ? Optional.of(row.getString(2))
                        : Optional.<String>empty())
                .single()
                .orElseThrow(IdempotencyKey::reused);
        return EventCodec.mapper().readValue(answer, Answer.class);
    }

    private void keep(IdempotencyKey key, Answer answer) {
        identified("update idempotency_record set answer = :answer::json where caller = :caller and key = :key", key)
                .param("answer", EventCodec.mapper().writeValueAsString(answer))
                .update();
    }

    private JdbcClient.StatementSpec identified(String statement, IdempotencyKey key) {
        return database.sql(statement).param("caller", key.caller().value()).param("key", key.key());
    }
}
