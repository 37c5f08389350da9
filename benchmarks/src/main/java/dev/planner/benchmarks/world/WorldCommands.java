package dev.planner.benchmarks.world;

import dev.planner.benchmarks.system.Api;
import dev.planner.events.PlannerEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Enters the events of a {@link World} through the command service, each by the command that leads to it. */
public final class WorldCommands {

    private static final int CLIENTS = 8;

    private final Api commands;

    public WorldCommands(Api commands) {
        this.commands = commands;
    }

    /**
     * Returns when all are done, one after the other.
     *
     * @throws IllegalStateException if one is refused
     */
    public void oneByOne(Stream<List<PlannerEvent>> lists) {
        lists.forEach(this::send);
    }

    /** Returns when all are done, eight lists at a time; none may need another. */
    public void together(Stream<List<PlannerEvent>> lists) {
        var room = new Semaphore(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = lists.map(events -> {
                        room.acquireUninterruptibly();
                        return CompletableFuture.runAsync(() -> send(events), threads)
                                .whenComplete((_, _) -> room.release());
                    })
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(sent).join();
        }
    }

    /** @throws IllegalStateException if it is refused */
    public void send(PlannerEvent event) {
        var entry = Entry.of(event);
        commands.send(entry.method(), "/api/v1" + entry.path(), entry.body());
    }

    private void send(List<PlannerEvent> events) {
        events.forEach(this::send);
    }
}
