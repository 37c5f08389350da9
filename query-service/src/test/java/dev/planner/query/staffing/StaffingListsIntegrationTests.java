package dev.planner.query.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import dev.planner.query.listing.ListModel;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Walk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffingListsIntegrationTests {

    private static final int WALKS = 20;

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM = new RandomWorld(21).withStaffing(60, 300, 300);
    private static final World WORLD = RANDOM.world();
    private static final WorldTables TABLES = new WorldTables(DATABASE.dataSource());

    @BeforeAll
    static void fill() {
        TABLES.insert(WORLD);
        DATABASE.analyze();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyWalkSeesEveryWorkerTypeOnceWithItsOpenRate() {
        for (int i = 0; i < WALKS; i++) {
            var q = search(i);
            var model = new ListModel<Stored<WorkerType>>(
                    WORLD.workerTypes()::values,
                    type -> matches(q, type.value().type(), type.value().description()),
                    type -> type.value().id().toString(),
                    (type, field) ->
                            ListModel.field(fields(type, "type", type.value().type()), field));
            new Walk<WorkerTypeView>(
                            WorkerTypeTables.definition(),
                            request -> WorkerTypeTables.page(DATABASE.observed(), request),
                            type -> {
                                assertThat(type)
                                        .isEqualTo(view(WORLD.workerTypes().get(type.id())));
                                return type.id().toString();
                            },
                            () -> TABLES.insertWorkerTypes(List.of(WORLD.workerTypes()
                                    .get(RANDOM.addWorkerType().id()))))
                    .sees(
                            model,
                            Walk.randomSort(WorkerTypeTables.definition(), RANDOM.random()),
                            "q",
                            q,
                            "limit",
                            "17");
        }
    }

    @Test
    void everyWalkSeesEveryWorkerOnceWithTheNameOfTheType() {
        for (int i = 0; i < WALKS; i++) {
            var q = search(i);
            var type = i % 4 == 0
                    ? RANDOM.pick(List.copyOf(WORLD.workerTypes().keySet())).toString()
                    : "";
            var model = new ListModel<Stored<Worker>>(
                    WORLD.workers()::values,
                    worker -> matches(
                                    q,
                                    worker.value().externalId(),
                                    worker.value().name())
                            && isOrAny(type, worker.value().workerTypeId()),
                    worker -> worker.value().id().toString(),
                    (worker, field) -> ListModel.field(
                            fields(
                                    worker,
                                    "name",
                                    worker.value().name(),
                                    "externalId",
                                    worker.value().externalId()),
                            field));
            new Walk<WorkerView>(
                            WorkerTables.definition(),
                            request -> WorkerTables.page(DATABASE.observed(), request),
                            worker -> {
                                assertThat(worker.workerType())
                                        .isEqualTo(WORLD.workerTypes()
                                                .get(worker.workerTypeId())
                                                .value()
                                                .type());
                                return worker.id().toString();
                            },
                            () -> TABLES.insertWorkers(List.of(
                                    WORLD.workers().get(RANDOM.addWorker().id()))))
                    .sees(
                            model,
                            Walk.randomSort(WorkerTables.definition(), RANDOM.random()),
                            "q",
                            q,
                            "workerTypeId",
                            type,
                            "limit",
                            "70");
        }
    }

    @Test
    void everyWalkSeesEveryResourceOnce() {
        for (int i = 0; i < WALKS; i++) {
            var q = search(i);
            var type = RANDOM.pick(List.of("", "labor", "non_labor"));
            var worker = i % 5 == 0
                    ? RANDOM.pick(List.copyOf(WORLD.workers().keySet())).toString()
                    : "";
            var model = new ListModel<Stored<Resource>>(
                    WORLD.resources()::values,
                    resource -> matches(
                                    q, resource.value().name(), resource.value().description())
                            && isOrAny(type, resource.value().resourceType().key())
                            && isOrAny(worker, resource.value().workerId()),
                    resource -> resource.value().id().toString(),
                    (resource, field) -> ListModel.field(
                            fields(
                                    resource,
                                    "name",
                                    resource.value().name(),
                                    "resourceType",
                                    resource.value().resourceType().key()),
                            field));
            new Walk<ResourceView>(
                            ResourceTables.definition(),
                            request -> ResourceTables.page(DATABASE.observed(), request),
                            resource -> resource.id().toString(),
                            () -> TABLES.insertResources(List.of(
                                    WORLD.resources().get(RANDOM.addResource().id()))))
                    .sees(
                            model,
                            Walk.randomSort(ResourceTables.definition(), RANDOM.random()),
                            "q",
                            q,
                            "resourceType",
                            type,
                            "workerId",
                            worker,
                            "limit",
                            "70");
        }
    }

    @Test
    void everyWalkSeesEveryRateOfTheDaysAskedFor() {
        for (WorkerTypeId type : List.copyOf(WORLD.workerTypes().keySet())) {
            var timeline = WORLD.workerTypes().get(type).value().timeline();
            var asOf = RANDOM.random().nextInt(3) == 0 ? RANDOM.day().toString() : "";
            var from = RANDOM.random().nextBoolean() ? RANDOM.day().toString() : "";
            var to = RANDOM.random().nextBoolean() && from.isEmpty()
                    ? RANDOM.day().toString()
                    : "";
            var model = new ListModel<Rate>(
                    timeline::rates,
                    rate -> (asOf.isEmpty() || rate.isValidOn(LocalDate.parse(asOf)))
                            && (from.isEmpty() || !lastDay(rate).isBefore(LocalDate.parse(from)))
                            && (to.isEmpty() || !rate.startDate().isAfter(LocalDate.parse(to))),
                    rate -> rate.id().toString(),
                    (rate, field) -> field.equals("startDate") ? rate.startDate() : rate.endDate());
            new Walk<RateView>(
                            RateTables.definition(),
                            request -> RateTables.page(DATABASE.observed(), type, request)
                                    .orElseThrow(),
                            rate -> {
                                assertThat(rate.amount())
                                        .isEqualTo(timeline.find(rate.id())
                                                .orElseThrow()
                                                .amount()
                                                .toString());
                                return rate.id().toString();
                            },
                            () -> {})
                    .sees(
                            model,
                            Walk.randomSort(RateTables.definition(), RANDOM.random()),
                            "asOf",
                            asOf,
                            "from",
                            from,
                            "to",
                            to,
                            "limit",
                            "4");
        }
    }

    @Test
    void aSingleOneIsShownAsInTheList() {
        var type = WorkerTypeTables.page(
                        DATABASE.observed(), ListRequestOf.query(WorkerTypeTables.definition(), "limit", "1"))
                .items()
                .getFirst();
        var worker = WorkerTables.page(
                        DATABASE.observed(), ListRequestOf.query(WorkerTables.definition(), "limit", "1"))
                .items()
                .getFirst();
        var resource = ResourceTables.page(
                        DATABASE.observed(), ListRequestOf.query(ResourceTables.definition(), "limit", "1"))
                .items()
                .getFirst();

        assertThat(WorkerTypeTables.find(DATABASE.observed(), type.id())).contains(type);
        assertThat(WorkerTables.find(DATABASE.observed(), worker.id())).contains(worker);
        assertThat(ResourceTables.find(DATABASE.observed(), resource.id())).contains(resource);
        assertThat(WorkerTypeTables.find(DATABASE.observed(), WorkerTypeId.random()))
                .isEmpty();
        assertThat(WorkerTables.find(DATABASE.observed(), WorkerId.random())).isEmpty();
        assertThat(ResourceTables.find(DATABASE.observed(), ResourceId.random()))
                .isEmpty();
        assertThat(RateTables.page(
                        DATABASE.observed(), WorkerTypeId.random(), ListRequestOf.query(RateTables.definition())))
                .isEmpty();
    }

    private static WorkerTypeView view(Stored<WorkerType> type) {
        return new WorkerTypeView(
                type.value().id(),
                type.value().type(),
                type.value().description(),
                type.value()
                        .timeline()
                        .open()
                        .map(rate -> new RateView(rate.id(), rate.amount().toString(), rate.startDate(), null))
                        .orElse(null),
                type.version(),
                type.createdAt(),
                type.updatedAt());
    }

    private static String search(int walk) {
        return walk % 3 == 0 ? RANDOM.search() : "";
    }

    private static boolean matches(String q, String... texts) {
        return q.isBlank() || Stream.of(texts).anyMatch(text -> ListModel.contains(text, q.strip()));
    }

    private static boolean isOrAny(String wanted, Object actual) {
        return wanted.isEmpty() || wanted.equals(Objects.toString(actual, null));
    }

    private static LocalDate lastDay(Rate rate) {
        return rate.isOpen() ? LocalDate.MAX : rate.endDate();
    }

    private static Map<String, Object> fields(Stored<?> stored, Object... others) {
        var fields = new HashMap<String, Object>();
        fields.put("createdAt", stored.createdAt());
        fields.put("updatedAt", stored.updatedAt());
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i].toString(), others[i + 1]);
        }
        return fields;
    }
}
