package dev.planner.query.freshness;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The only way to the read tables for lists and items: what is fetched here includes what the request's {@code Planner-Consistency} demands,
 * and is on the request's receipt.
 */
public final class ReadTables {

    private final JdbcClient jdbc;
    private final ProjectionWait wait;
    private final ProjectionWatermark watermark;
    private final CurrentRead current;
    private final TransactionOperations transactions;

    ReadTables(
            JdbcClient jdbc,
            ProjectionWait wait,
            ProjectionWatermark watermark,
            CurrentRead current,
            TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.wait = wait;
        this.watermark = watermark;
        this.current = current;
        this.transactions = transactions;
    }

    /**
     * Runs the statements of the action, as many as it has, for the current request.
     *
     * @throws dev.planner.edge.problem.Refusal PROJECTION_LAGGING if the tables do not include in time what the request demands
     */
    public <T> T read(Function<JdbcClient, T> action) {
        var checked = check(action);
        current.read().answeredFrom(new Receipt(Tier.TABLES, checked.completeTo(), false));
        return checked.value();
    }

    /**
     * Runs the statements of the action to learn whether an answer that is kept elsewhere is as the tables have it. Whoever gives that answer
     * puts on the receipt where it comes from.
     *
     * @throws dev.planner.edge.problem.Refusal PROJECTION_LAGGING if the tables do not include in time what the request demands
     */
    public <T> Checked<T> check(Function<JdbcClient, T> action) {
        wait.awaitDemand(current.read());
        // Asked before the statements run: what commits in between is not on the receipt although it may be in the
        // answer.
        var completeTo = watermark.instant();
        return new Checked<>(action.apply(jdbc), completeTo);
    }

    /**
     * What the tables say.
     *
     * @param completeTo everything committed before it is in the tables that said so
     */
    public record Checked<T>(T value, Instant completeTo) {}

    /**
     * Like {@link #read}, but all statements of the action see the tables as they are at one moment: what they answer fits together, such as
     * a sum and what it leaves out. What the action itself reads, be it by this or by another method, belongs to the same moment.
     *
     * @throws dev.planner.edge.problem.Refusal PROJECTION_LAGGING if the tables do not include in time what the request demands
     */
    public <T> T snapshot(Function<JdbcClient, T> action) {
        return read(jdbc -> transactions.execute(transaction -> {
            if (transaction.isNewTransaction()) {
                // Cheaper than to ask the driver for it, which first asks what it is and afterwards sets it back.
                jdbc.sql("set transaction isolation level repeatable read").update();
            }
            return action.apply(jdbc);
        }));
    }
}
