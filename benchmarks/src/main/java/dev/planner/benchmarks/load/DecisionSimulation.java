package dev.planner.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.planner.benchmarks.load.Questions.Question;
import dev.planner.benchmarks.system.Json;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Asks what the plan says, one phase after the other. Latencies are taken here, from before the request is handed over until its answer has
 * been checked, because Gatling's own are in whole milliseconds.
 */
public final class DecisionSimulation extends Simulation {

    /** System property: the file with the {@link LoadPlan}. */
    static final String PLAN = "planner.load.plan";

    private static final String SENT_AT = "sentAt";
    private static final String QUESTION = "question";

    private final LoadPlan plan = Json.read(Path.of(System.getProperty(PLAN)), LoadPlan.class);
    private final Map<String, Questions> questions = new HashMap<>();
    private final Recording recording = new Recording();

    /** Called by Gatling. */
    public DecisionSimulation() {
        setUp(oneAfterTheOther())
                .protocols(http.shareConnections()
                        .contentTypeHeader("application/json")
                        .disableCaching()
                        .disableWarmUp());
    }

    @Override
    public void after() {
        Json.write(Path.of(plan.output()), recording.end());
    }

    private PopulationBuilder oneAfterTheOther() {
        var phases = plan.phases();
        var chained = population(phases.getLast(), phases.size() - 1);
        for (int i = phases.size() - 2; i >= 0; i--) {
            chained = population(phases.get(i), i).andThen(chained);
        }
        return chained;
    }

    private PopulationBuilder population(Phase phase, int number) {
        var asked = questions.computeIfAbsent(phase.questions(), file -> Questions.read(Path.of(file)));
        var ask = ask(phase, asked);
        var named = scenario(number + " " + phase.arm());
        var length = Duration.ofMillis(phase.millis());
        return switch (phase.model()) {
            case ONCE ->
                named.exec(asLongAs(_ -> !asked.areAllAsked()).on(ask)).injectOpen(atOnceUsers(phase.clients()));
            case CLOSED -> named.exec(during(length).on(ask)).injectOpen(atOnceUsers(phase.clients()));
            case OPEN ->
                named.exec(ask).injectOpen(constantUsersPerSec(phase.rate()).during(length));
        };
    }

    private ChainBuilder ask(Phase phase, Questions asked) {
        return exec(session -> session.set(QUESTION, asked.next())
                        .set(SENT_AT, recording.of(phase).sending()))
                .exec(http(phase.arm())
                        .post(phase.url())
                        .header(
                                "Authorization",
                                session -> "Bearer " + question(session).token())
                        .body(StringBody(session -> question(session).body()))
                        .check(status().is(200)))
                .exec(session -> {
                    recording.of(phase).answered(session.getLong(SENT_AT), session.isFailed());
                    return session.markAsSucceeded();
                });
    }

    private static Question question(Session session) {
        return Objects.requireNonNull(session.<Question>get(QUESTION));
    }
}
