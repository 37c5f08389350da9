package dev.planner.projector.support;

import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** The part of a {@link History} that is about worker types, workers and resources. */
public final class StaffingHistory {

    private static final LocalDate START = LocalDate.of(2024, 10, 1);

    private final Random random;
    private final Consumer<PlannerEvent> record;

    /** By id, as plain folds of all events so far; a deleted one is empty. */
    public final Map<String, Optional<WorkerType>> workerTypes = new TreeMap<>();

    public final Map<String, Optional<Worker>> workers = new TreeMap<>();
    public final Map<String, Optional<Resource>> resources = new TreeMap<>();

    /** @param record gives each event back to {@link #fold} */
    StaffingHistory(Random random, Consumer<PlannerEvent> record) {
        this.random = random;
        this.record = record;
    }

    void begin() {
        for (int i = 0; i < 3; i++) {
            createWorkerType();
            createWorker();
            createResource();
        }
    }

    /** From then on every day has a price. */
    void price() {
        List.copyOf(workerTypes.values()).stream()
                .flatMap(Optional::stream)
                .forEach(type -> record.accept(new RateSet(type.id(), new RateId(uuid()), amount(), START)));
    }

    void step() {
        switch (random.nextInt(4)) {
            case 0 -> stepOfWorker();
            case 1 -> stepOfResource();
            default -> stepOfWorkerType();
        }
    }

    void fold(StaffingEvent event) {
        var id = event.aggregateId();
        switch (event) {
            case WorkerTypeCreated created -> workerTypes.put(id, Optional.of(WorkerType.of(created)));
            case OfWorkerType e ->
                workerTypes.computeIfPresent(
                        id, (_, type) -> type.map(one -> one.evolve(e)).filter(one -> !one.deleted()));
            case WorkerCreated created -> workers.put(id, Optional.of(Worker.of(created)));
            case OfWorker e ->
                workers.computeIfPresent(
                        id, (_, worker) -> worker.map(one -> one.evolve(e)).filter(one -> !one.deleted()));
            case ResourceCreated created -> resources.put(id, Optional.of(Resource.of(created)));
            case OfResource e ->
                resources.computeIfPresent(
                        id, (_, resource) -> resource.map(one -> one.evolve(e)).filter(one -> !one.deleted()));
        }
    }

    private void stepOfWorkerType() {
        var type = any(workerTypes);
        if (type.isEmpty()) {
            createWorkerType();
            return;
        }
        var id = type.get().id();
        var open = type.get().timeline().open();
        switch (random.nextInt(8)) {
            case 0 -> record.accept(new WorkerTypeDeleted(id));
            case 1 -> record.accept(new WorkerTypeChanged(id, word(), word()));
            case 2, 3 ->
                open.ifPresent(rate -> record.accept(
                        new RateClosed(id, rate.id(), rate.startDate().plusDays(random.nextInt(30)))));
            default -> record.accept(new RateSet(id, new RateId(uuid()), amount(), startAfter(type.get())));
        }
    }

    private LocalDate startAfter(WorkerType type) {
        return type.timeline()
                .last()
                .map(StaffingHistory::lastDayOrStart)
                .orElse(START)
                .plusDays(1 + random.nextInt(30));
    }

    private static LocalDate lastDayOrStart(Rate rate) {
        return Objects.requireNonNullElse(rate.endDate(), rate.startDate());
    }

    private void stepOfWorker() {
        any(workers)
                .ifPresentOrElse(
                        worker -> record.accept(
                                random.nextInt(5) == 0
                                        ? new WorkerDeleted(worker.id())
                                        : new WorkerChanged(worker.id(), word(), someWorkerType())),
                        this::createWorker);
    }

    private void stepOfResource() {
        any(resources)
                .ifPresentOrElse(
                        resource -> record.accept(
                                random.nextInt(5) == 0
                                        ? new ResourceDeleted(resource.id())
                                        : new ResourceChanged(
                                                resource.id(), word(), random.nextBoolean() ? word() : null)),
                        this::createResource);
    }

    private void createWorkerType() {
        record.accept(new WorkerTypeCreated(new WorkerTypeId(uuid()), word(), word()));
    }

    private void createWorker() {
        record.accept(new WorkerCreated(new WorkerId(uuid()), word(), word(), someWorkerType()));
    }

    private void createResource() {
        var labor = random.nextInt(4) > 0;
        record.accept(new ResourceCreated(
                new ResourceId(uuid()),
                word(),
                labor ? ResourceType.LABOR : ResourceType.NON_LABOR,
                labor ? WorkerId.of(anyId(workers)) : null,
                random.nextBoolean() ? word() : null));
    }

    private WorkerTypeId someWorkerType() {
        return WorkerTypeId.of(anyId(workerTypes));
    }

    private Money amount() {
        return Money.of(1 + random.nextInt(2000) + ".25");
    }

    private <T> Optional<T> any(Map<String, Optional<T>> all) {
        return all.get(anyId(all));
    }

    private String anyId(Map<String, ?> all) {
        return List.copyOf(all.keySet()).get(random.nextInt(all.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String word() {
        return Long.toString(random.nextLong(1L << 60), 36);
    }
}
