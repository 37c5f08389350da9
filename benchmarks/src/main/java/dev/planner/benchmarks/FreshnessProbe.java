package dev.planner.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Measures how long after the commit of a revocation a query instance may still answer allow. Each round grants a scope, waits until every
 * instance allows, rests, revokes, and polls every instance until it denies for good. Then it grants and revokes again, and asks every
 * instance with the consistency token of that revocation, which must never be answered by allow.
 *
 * <p>A round's figure is the time from the command's answer (the commit lies shortly before it) to the first deny of the slowest instance,
 * so it includes up to one pause between polls and one HTTP round trip: an upper bound. The time of one question while nothing else goes on
 * is measured too, for comparison.
 */
final class FreshnessProbe {

    /** Until every JVM has compiled what it needs. */
    private static final int WARM_UP_ROUNDS = 300;

    private static final String MINIMIZE_LATENCY = "minimize_latency";
    private static final Duration POLL_PAUSE = Duration.ofMillis(5);

    /** After a grant has arrived, so that its last traces (cleared notes, the watermark) do not load the revocation. */
    private static final Duration REST = Duration.ofMillis(100);

    private final Api commands;
    private final List<Api> instances;
    private final String userId;
    private final String scopes;
    private final String projectId;

    private FreshnessProbe(Api commands, List<Api> instances, String userId, String projectId) {
        this.commands = commands;
        this.instances = instances;
        this.userId = userId;
        this.projectId = projectId;
        this.scopes = "/api/v1/users/" + userId + "/roles/viewer/scopes";
    }

    static FreshnessProbe of(MeasuredSystem system) {
        var commands = system.commands();
        return new FreshnessProbe(commands, system.queryInstances(), newUser(commands), system.project());
    }

    /** Prints the figures. */
    void run(int rounds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            measure(WARM_UP_ROUNDS, threads);
            report(measure(rounds, threads), instances.size());
        }
    }

    private static String newUser(Api commands) {
        var name = "probe-" + UUID.randomUUID();
        var id = commands.send("POST", "/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .path("id")
                .stringValue();
        commands.send("PUT", "/api/v1/users/" + id + "/roles/viewer", Map.of());
        return id;
    }

    private Round[] measure(int rounds, ExecutorService threads) {
        var results = new Round[rounds];
        for (int i = 0; i < rounds; i++) {
            results[i] = round(threads);
        }
        return results;
    }

    private Round round(ExecutorService threads) {
        var scope = grant();
        var asked = System.nanoTime();
        decide(instances.getFirst(), MINIMIZE_LATENCY);
        var question = System.nanoTime() - asked;

        var denied = onEach(instance -> await(instance, false), threads);
        var sent = System.nanoTime();
        revoke(scope);
        var answered = System.nanoTime();
        var last = denied.stream().mapToLong(CompletableFuture::join).max().orElse(answered);
        return new Round(question, Math.max(0, last - answered), last - sent, wrongAnswersWithToken(threads));
    }

    private int wrongAnswersWithToken(ExecutorService threads) {
        var token = revoke(grant());
        var allowed = onEach(instance -> decide(instance, "at_least " + token), threads);
        return (int) allowed.stream().filter(CompletableFuture::join).count();
    }

    /** Returns the id of a new scope when every instance allows and nothing more is under way because of it. */
    private String grant() {
        var scope = commands.send("POST", scopes, Map.of("type", "project", "projectId", projectId))
                .path("id")
                .stringValue();
        instances.forEach(instance -> await(instance, true));
        LockSupport.parkNanos(REST.toNanos());
        return scope;
    }

    /** Answers the consistency token. */
    private String revoke(String scope) {
        return commands.send("DELETE", scopes + "/" + scope, null, MINIMIZE_LATENCY)
                .consistencyToken();
    }

    private <T> List<CompletableFuture<T>> onEach(Function<Api, T> action, ExecutorService threads) {
        return instances.stream()
                .map(instance -> CompletableFuture.supplyAsync(() -> action.apply(instance), threads))
                .toList();
    }

    /** Polls until the instance answers as expected; answers when that answer had arrived, in nanoseconds. */
    private long await(Api instance, boolean allowed) {
        while (decide(instance, MINIMIZE_LATENCY) != allowed) {
            LockSupport.parkNanos(POLL_PAUSE.toNanos());
        }
        return System.nanoTime();
    }

    private boolean decide(Api instance, String consistency) {
        var question = Map.of(
                "userId", userId, "permission", "read_project", "resource", Map.of("type", "project", "id", projectId));
        return instance.send("POST", "/api/v1/decisions", question, consistency)
                .body()
                .path("allowed")
                .booleanValue();
    }

    private static void report(Round[] rounds, int instances) {
        System.out.printf("%d revocations, %d query instances; milliseconds%n", rounds.length, instances);
        print("from the command's answer", rounds, Round::fromAnswer);
        print("from the sending of the command", rounds, Round::fromSending);
        print("one question, nothing else going on", rounds, Round::question);
        System.out.printf(
                "wrong answers after the token: %d of %d%n",
                Arrays.stream(rounds).mapToInt(Round::wrongAnswers).sum(), rounds.length * instances);
    }

    private static void print(String what, Round[] rounds, ToLongFunction<Round> figure) {
        var sorted = Arrays.stream(rounds).mapToLong(figure).sorted().toArray();
        System.out.printf(
                "%-36s p50 %6.1f   p99 %6.1f   max %6.1f%n",
                what, millis(sorted, 0.50), millis(sorted, 0.99), millis(sorted, 1.0));
    }

    private static double millis(long[] sorted, double quantile) {
        var index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** Times in nanoseconds. */
    private record Round(long question, long fromAnswer, long fromSending, int wrongAnswers) {}
}
