package dev.planner.benchmarks.commands;

import dev.planner.benchmarks.report.Times;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Clients that do the same work at the same time, each without pause. */
final class Clients implements AutoCloseable {

    private final Work work;
    private final long[] done;
    private final ExecutorService threads;

    Clients(Work work, int number) {
        this.work = work;
        this.done = new long[number];
        this.threads = Executors.newFixedThreadPool(number);
    }

    /**
     * What a round has shown.
     *
     * @param count what was done
     * @param rate of all clients together, a second
     */
    record Round(String work, long count, double rate, double p50Millis, double p99Millis) {}

    boolean areServed() {
        return work.isServed();
    }

    /** Returns when everything that was begun is done; every client does at least one thing. */
    Round work(Duration duration) {
        var began = System.nanoTime();
        var clients = IntStream.range(0, done.length)
                .mapToObj(client ->
                        CompletableFuture.supplyAsync(() -> work(client, began + duration.toNanos()), threads))
                .toList();
        List<long[]> found = clients.stream().map(CompletableFuture::join).toList();
        var seconds = (System.nanoTime() - began) / 1e9;
        var times = Times.of(found.stream().flatMapToLong(LongStream::of));
        return new Round(work.name(), times.count(), times.count() / seconds, times.millis(0.5), times.millis(0.99));
    }

    @Override
    public void close() {
        threads.close();
        work.close();
    }

    private long[] work(int client, long end) {
        var times = LongStream.builder();
        var now = System.nanoTime();
        do {
            work.once(client, done[client]++);
            var after = System.nanoTime();
            times.add(after - now);
            now = after;
        } while (now < end);
        return times.build().toArray();
    }
}
