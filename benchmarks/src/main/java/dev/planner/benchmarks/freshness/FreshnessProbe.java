package dev.planner.benchmarks.freshness;

import dev.planner.benchmarks.system.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Measures how long after the commit of a revocation a query instance may still answer allow. Each round grants a scope, waits until every
 * instance allows, rests, revokes, and polls every instance until it denies for good. Then it grants and revokes again, and asks every
 * instance with the consistency token of that revocation, which must never be answered by allow.
 *
 * <p>A round's figure is the time from the command's answer (the commit lies shortly before it) to the first deny of the slowest instance,
 * so it includes up to one pause between polls and one HTTP round trip: an upper bound. The time of one question before it is measured too,
 * for comparison.
 */
final class FreshnessProbe {

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

    static FreshnessProbe of(Api commands, List<Api> instances, String projectId) {
        return new FreshnessProbe(commands, instances, NewUser.viewer(commands, "probe"), projectId);
    }

    List<Round> measure(int rounds) {
        List<Round> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rounds; i++) {
                results.add(round(threads));
            }
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
}
