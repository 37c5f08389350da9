package dev.planner.query.reckoning;

import dev.planner.events.portfolio.Project;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.Worker;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.Stored;
import dev.planner.query.reckoning.Bookings.Done;
import dev.planner.query.reckoning.Bookings.Planned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plans and actuals at random on the projects of a random world, through four months, in memory and in the read tables. */
final class RandomBookings {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    static final int DAYS = 120;

    private static final List<String> ALLOCATIONS =
            List.of("0.01", "10.00", "12.50", "33.33", "50.00", "66.67", "75.00", "100.00");

    private final RandomWorld world;
    private final Random random;
    private final List<Planned> plan = new ArrayList<>();
    private final List<Done> actuals = new ArrayList<>();
    private final List<Object[]> planRows = new ArrayList<>();
    private final List<Object[]> actualRows = new ArrayList<>();

    RandomBookings(RandomWorld world) {
        this.world = world;
        this.random = world.random();
        var taken = new HashSet<Worker>();
        for (Stored<Resource> resource : world.world().resources().values()) {
            var worker = resource.value().workerId() == null
                    ? null
                    : world.world().workers().get(resource.value().workerId()).value();
            // A worker has one resource at most.
            if (worker == null || taken.add(worker)) {
                book(resource.value(), worker);
            }
        }
    }

    Bookings bookings() {
        var phases = world.world().projects().values().stream()
                .map(Stored::value)
                .flatMap(project -> project.phases().stream()
                        .map(phase -> new Bookings.Phase(
                                project.id().value(),
                                phase.id().value(),
                                phase.name(),
                                phase.startDate(),
                                phase.endDate(),
                                phase.capitalBudget()
                                        .amount()
                                        .add(phase.expenseBudget().amount()))))
                .toList();
        return new Bookings(plan, actuals, phases);
    }

    void insertInto(ReadDatabase database) {
        database.partition("resource_assignments", YearMonth.from(FIRST_DAY), 4);
        database.partition("actuals", YearMonth.from(FIRST_DAY), 4);
        var jdbc = new JdbcTemplate(database.dataSource());
        jdbc.batchUpdate(
                "insert into resource_assignments values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, now(), now())",
                planRows);
        jdbc.batchUpdate(
                "insert into actuals values (gen_random_uuid(), ?, ?, 'as it was', ?, ?, ?, 50, 50, 'default', false, false, ?, ?, ?, now(), now())",
                actualRows);
        database.sumUp();
    }

    private void book(Resource resource, Worker worker) {
        for (Stored<Project> project : world.world().projects().values()) {
            for (int day = 0; day < DAYS; day++) {
                var date = FIRST_DAY.plusDays(day);
                var planned = random.nextInt(8) == 0 ? plan(resource, worker, project.value(), date) : null;
                if (worker != null && random.nextInt(planned == null ? 30 : 2) == 0) {
                    work(worker, project.value(), date, planned);
                }
            }
        }
    }

    private Planned plan(Resource resource, Worker worker, Project project, LocalDate date) {
        var allocation = new BigDecimal(world.pick(ALLOCATIONS));
        var capital = BigDecimal.valueOf(random.nextInt(101));
        planRows.add(new Object[] {
            resource.id().value(),
            project.id().value(),
            date,
            allocation,
            capital,
            BigDecimal.valueOf(100).subtract(capital)
        });
        if (worker == null) {
            return null;
        }
        var rate = world.world()
                .workerTypes()
                .get(worker.workerTypeId())
                .value()
                .timeline()
                .on(date);
        var planned = new Planned(
                project.id().value(),
                worker.externalId(),
                worker.name(),
                date,
                allocation,
                rate.map(price -> price.amount().amount()).orElse(null));
        plan.add(planned);
        return planned;
    }

    private void work(Worker worker, Project project, LocalDate date, Planned planned) {
        var asPlanned = planned != null && random.nextInt(3) > 0;
        var allocation = asPlanned ? planned.allocation() : new BigDecimal(world.pick(ALLOCATIONS));
        var cost = asPlanned && planned.cost() != null && random.nextBoolean() ? planned.cost() : cost(planned);
        var capital = cost.multiply(BigDecimal.valueOf(random.nextInt(101), 2)).setScale(2, RoundingMode.HALF_EVEN);
        var done = new Done(project.id().value(), worker.externalId(), worker.name(), date, allocation, cost, capital);
        actuals.add(done);
        actualRows.add(new Object[] {
            worker.id().value(),
            worker.externalId(),
            project.id().value(),
            date,
            allocation,
            cost,
            capital,
            cost.subtract(capital)
        });
    }

    /** Often a round share away from what was planned, so that thresholds are hit exactly. */
    private BigDecimal cost(Planned planned) {
        if (planned == null || planned.cost() == null || random.nextInt(4) == 0) {
            return BigDecimal.valueOf(random.nextInt(100_000), 2);
        }
        var share = BigDecimal.valueOf(world.pick(List.of(80, 90, 95, 105, 110, 120)), 2);
        return planned.cost().multiply(share).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Any day in the booked months or a little outside. */
    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS + 20) - 10L);
    }

    UUID project() {
        return world.pick(world.world().projects().keySet().stream().toList()).value();
    }
}
