package dev.planner.benchmarks.warmup;

import dev.planner.benchmarks.Settings;
import dev.planner.benchmarks.report.Figure;
import dev.planner.benchmarks.report.Section;
import dev.planner.benchmarks.system.Api;
import dev.planner.benchmarks.system.MeasuredSystem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The projector's job that fills Redis, for as many users as one has who grows. */
public final class WarmUp {

    private static final double SECONDS = 300;
    private static final int TARGET_USERS = 1_000_000;
    private static final Duration POLL_PAUSE = Duration.ofMillis(200);

    private WarmUp() {}

    public static List<Section> measure(Settings settings) {
        var users = settings.warmUpUsers();
        try (var system = MeasuredSystem.start()) {
            ManyUsers.write(system.backing().postgres().database("planner_read"), users);
            var began = System.nanoTime();
            var facts = warm(system.projector());
            var seconds = (System.nanoTime() - began) / 1e9;
            var figure = Figure.of("filling Redis with %,d users".formatted(users), seconds, "s");
            return List.of(new Section(
                    "Warm-up",
                    List.of(
                            "from the request to the end of the job, which writes 20 000 facts a second at most",
                            "users with two roles and four scopes; the projector with the JVM options of local runs"),
                    List.of(
                            users == TARGET_USERS ? figure.atMost(SECONDS) : figure,
                            Figure.of("facts written", facts / seconds, "/s")),
                    List.of()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers how many facts were written. */
    private static long warm(Api projector) {
        var job = projector.send("POST", "/api/v1/permission-cache/warm", null);
        while (!job.path("state").stringValue().equals("done")) {
            if (job.path("failures").intValue() > 0) {
                throw new IllegalStateException("the job failed: " + job);
            }
            LockSupport.parkNanos(POLL_PAUSE.toNanos());
            job = projector.send("GET", "/api/v1/jobs/" + job.path("id").stringValue(), null);
        }
        return job.path("done").longValue();
    }
}
