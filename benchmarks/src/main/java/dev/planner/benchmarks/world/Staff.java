package dev.planner.benchmarks.world;

import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.RateTimeline;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Worker types with their rates, workers, and resources: one for each worker, and others. */
final class Staff {

    private static final LocalDate FIRST_RATE = LocalDate.of(2023, 1, 1);
    private static final BigDecimal RAISE = BigDecimal.valueOf(50);

    private final WorldSize size;
    private final List<RateTimeline> timelines;

    Staff(WorldSize size) {
        this.size = size;
        this.timelines = IntStream.range(0, size.workerTypes())
                .mapToObj(number -> timeline(typeEvents(number)))
                .toList();
    }

    /** Worker types, then workers, then resources; a list for each. */
    Stream<List<PlannerEvent>> events() {
        return Stream.of(
                        IntStream.range(0, size.workerTypes())
                                .mapToObj(number -> List.<PlannerEvent>copyOf(typeEvents(number))),
                        IntStream.range(0, size.workers()).mapToObj(number -> List.<PlannerEvent>of(worker(number))),
                        IntStream.range(0, size.workers()).mapToObj(number -> List.<PlannerEvent>of(resource(number))),
                        IntStream.range(0, size.otherResources())
                                .mapToObj(number -> List.<PlannerEvent>of(other(number))))
                .flatMap(events -> events);
    }

    WorkerCreated worker(int number) {
        var pattern = Demo.of(Demo.DATA.workers(), number);
        return new WorkerCreated(
                World.worker(number),
                "B%06d".formatted(number),
                pattern.name() + " " + number,
                World.workerType(number % size.workerTypes()));
    }

    RateTimeline ratesOf(int worker) {
        return timelines.get(worker % size.workerTypes());
    }

    private List<OfWorkerType> typeEvents(int number) {
        var pattern = Demo.of(Demo.DATA.workerTypes(), number);
        var type = World.workerType(number);
        List<OfWorkerType> events = new ArrayList<>();
        events.add(new WorkerTypeCreated(type, pattern.type() + " " + number, pattern.description()));
        var amount = new BigDecimal(pattern.rates().getFirst().amount());
        for (int i = 0; i < size.rates(); i++) {
            var id = new RateId(World.uuid("rate", number + "/" + i));
            events.add(new RateSet(type, id, new Money(amount), FIRST_RATE.plusYears(i)));
            amount = amount.add(RAISE);
        }
        return events;
    }

    private ResourceCreated resource(int number) {
        var worker = worker(number);
        return new ResourceCreated(World.resource(number), worker.name(), ResourceType.LABOR, worker.workerId(), null);
    }

    private static ResourceCreated other(int number) {
        var patterns = Demo.DATA.resources().stream()
                .filter(resource -> resource.worker() == null)
                .toList();
        var name = Demo.of(patterns, number).name() + " " + number;
        return new ResourceCreated(World.otherResource(number), name, ResourceType.NON_LABOR, null, null);
    }

    private static RateTimeline timeline(List<OfWorkerType> events) {
        var type = WorkerType.of((WorkerTypeCreated) events.getFirst());
        for (OfWorkerType event : events.subList(1, events.size())) {
            type = type.evolve(event);
        }
        return type.timeline();
    }
}
