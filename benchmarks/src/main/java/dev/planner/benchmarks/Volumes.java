package dev.planner.benchmarks;

import dev.planner.benchmarks.world.WorldSize;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How much planning data there is.
 *
 * @param planRows of the organisations whose lists and reports are read
 * @param actuals of the same
 * @param backlogEvents that the projector finds when it starts
 * @param importRows of the file that is imported
 * @param tenfold whether reports are read once more with ten times as many plan rows
 * @param projectorJar of another build, to compare with; null for this one
 */
public record Volumes(
        int planRows,
        int actuals,
        int backlogEvents,
        int importRows,
        boolean tenfold,
        @Nullable Path projectorJar) {

    static final Volumes FULL = new Volumes(1_000_000, 500_000, 600_000, 100_000, false, null);

    static final Volumes QUICK = new Volumes(20_000, 10_000, 15_000, 2_000, false, null);

    /** Many projects and workers, so that every list has a thousandth page. */
    public WorldSize lists() {
        return WorldSize.ofAccess(0, few(1_000), few(10_000))
                .withWorkers(few(10_000))
                .withBookings(planRows, actuals);
    }

    /** Many rows in few projects. */
    public WorldSize reports() {
        var size = WorldSize.ofAccess(0, few(50), few(500)).withWorkers(few(2_000));
        return tenfold ? size.withBookings(10 * planRows, 10, actuals) : size.withBookings(planRows, actuals);
    }

    /** As many programs, projects or workers as go with the plan rows. */
    private int few(int withMillion) {
        return Math.max(10, (int) ((long) withMillion * planRows / FULL.planRows));
    }
}
