package dev.planner.benchmarks.load;

import dev.planner.benchmarks.load.Results.Result;
import dev.planner.benchmarks.system.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/** Reads values of the size of access documents from Redis, one a round trip, and does nothing else. In a JVM of its own. */
public final class RedisLoop {

    static final String ARM = "redis";
    static final String WARM_UP = "redis-warm-up";
    static final int VALUE_BYTES = 200;

    private static final int KEYS = 10_000;
    private static final String PREFIX = "benchmark:";

    private final RedisClient redis;
    private final Plan plan;

    private RedisLoop(RedisClient redis, Plan plan) {
        this.redis = redis;
        this.plan = plan;
    }

    /**
     * What to do.
     *
     * @param pid of Redis
     * @param output file for the {@link Results}
     */
    record Plan(String host, int port, long pid, int clients, long millis, int rounds, String output) {}

    /** Argument: the file with the {@link Plan}. */
    public static void main(String[] arguments) {
        var plan = Json.read(Path.of(arguments[0]), Plan.class);
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(plan.clients());
        pool.setMaxIdle(plan.clients());
        pool.setJmxEnabled(false);
        try (var redis = RedisClient.builder()
                .hostAndPort(new HostAndPort(plan.host(), plan.port()))
                .poolConfig(pool)
                .build()) {
            Json.write(Path.of(plan.output()), new RedisLoop(redis, plan).run());
        }
    }

    private Results run() {
        var value = new byte[VALUE_BYTES];
        IntStream.range(0, KEYS)
                .forEach(i -> redis.setex(key(i), Duration.ofHours(1).toSeconds(), value));
        List<Result> results = new ArrayList<>();
        ask(WARM_UP, Phase.Model.CLOSED, 0);
        for (int round = 0; round < plan.rounds(); round++) {
            var closed = ask(ARM, Phase.Model.CLOSED, 0);
            results.add(closed);
            results.add(ask(ARM + DecisionLoad.AT_HALF, Phase.Model.OPEN, closed.rate() / 2));
        }
        return new Results(results);
    }

    private Result ask(String arm, Phase.Model model, double rate) {
        var phase = new Phase(arm, true, "", "", plan.pid(), model, plan.clients(), rate, plan.millis());
        var recorder = new PhaseRecorder(phase);
        var began = System.nanoTime();
        var clients = IntStream.range(0, plan.clients())
                .mapToObj(client -> Thread.ofPlatform().start(() -> ask(client, phase, recorder, began)))
                .toList();
        clients.forEach(RedisLoop::join);
        return recorder.result();
    }

    private void ask(int client, Phase phase, PhaseRecorder recorder, long began) {
        for (long number = client; System.nanoTime() - began < phase.millis() * 1_000_000; number += phase.clients()) {
            if (phase.model() == Phase.Model.OPEN) {
                LockSupport.parkNanos(began + (long) (number * 1e9 / phase.rate()) - System.nanoTime());
            }
            var sentAt = recorder.sending();
            var value = redis.get(key(ThreadLocalRandom.current().nextInt(KEYS)));
            recorder.answered(sentAt, value == null);
        }
    }

    private static byte[] key(int number) {
        return (PREFIX + number).getBytes(StandardCharsets.US_ASCII);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
