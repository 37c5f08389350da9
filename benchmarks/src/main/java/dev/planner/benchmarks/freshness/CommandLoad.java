package dev.planner.benchmarks.freshness;

import dev.planner.benchmarks.system.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Clients that switch a role of theirs on and off, each command an event of one user. */
final class CommandLoad implements AutoCloseable {

    static final int CLIENTS = 8;

    private final Api commands;
    private final List<String> users;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder sent = new LongAdder();
    private List<CompletableFuture<Void>> clients = List.of();
    private volatile boolean stopped;

    CommandLoad(Api commands) {
        this.commands = commands;
        this.users = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> NewUser.viewer(commands, "load"))
                .toList();
    }

    /** Commands a second when every client sends the next one as soon as the last is answered. */
    double highestRate(Duration duration) {
        var began = System.nanoTime();
        var before = sent();
        begin(_ -> System.nanoTime() - began < duration.toNanos());
        awaitEnd();
        return (sent() - before) / ((System.nanoTime() - began) / 1e9);
    }

    /** Goes on at this rate, in commands a second, until closed; clients that are behind do not wait. */
    void keepUp(double rate) {
        var began = System.nanoTime();
        var pause = 1e9 * CLIENTS / rate;
        begin(number -> {
            LockSupport.parkNanos(began + (long) (number * pause) - System.nanoTime());
            return !stopped;
        });
    }

    long sent() {
        return sent.sum();
    }

    /** @throws java.util.concurrent.CompletionException if a command failed */
    @Override
    public void close() {
        stopped = true;
        awaitEnd();
        threads.close();
    }

    private void begin(LongPredicate goesOn) {
        clients = users.stream()
                .map(user -> CompletableFuture.runAsync(() -> send(user, goesOn), threads))
                .toList();
    }

    private void awaitEnd() {
        clients.forEach(CompletableFuture::join);
    }

    private void send(String user, LongPredicate goesOn) {
        for (long number = 0; goesOn.test(number); number++) {
            commands.send("PUT", NewUser.rolePath(user), Map.of("active", number % 2 == 1));
            sent.increment();
        }
    }
}
