package dev.planner.benchmarks.world;

import dev.planner.backing.BackingServices;
import dev.planner.events.PlannerEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills read tables by writing the events of a {@link World} to Kafka; what others name goes before them, as when people enter it. */
public final class WorldFill implements AutoCloseable {

    private final EventWriter writer;
    private final Projection projection;

    public WorldFill(BackingServices backing) {
        this.writer = new EventWriter(backing.kafka().bootstrapServers());
        this.projection = new Projection(backing.postgres().database("planner_read"));
    }

    /** Everything there is. */
    public void all(World world) {
        var events = new WorldEvents(world);
        put(events.base());
        put(events.access());
        put(IntStream.range(0, events.layers()).boxed().flatMap(events::plan));
        put(events.actuals());
    }

    /** Returns when the events have been applied, and Redis has been told. */
    public void put(Stream<List<PlannerEvent>> events) {
        projection.await(writer.write(events));
    }

    /** How many events were written so far. */
    public long written() {
        return writer.written();
    }

    @Override
    public void close() {
        writer.close();
    }
}
