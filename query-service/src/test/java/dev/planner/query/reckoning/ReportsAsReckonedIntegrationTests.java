package dev.planner.query.reckoning;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.SharedQueryService;
import dev.planner.query.fixture.WorldTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP on random plans and actuals are those that are worked out by hand, at random windows and thresholds. */
class ReportsAsReckonedIntegrationTests {

    private static final int WINDOWS = 15;
    private static final List<String> THRESHOLDS = List.of("0", "0.01", "5", "10", "20", "33.33", "99.99", "100");

    private RandomWorld world;
    private RandomBookings random;
    private Bookings bookings;
    private QueryClient client;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reportsAreAsReckoned(long seed) {
        var shared = SharedQueryService.fresh();
        world = new RandomWorld(seed).withPrograms(3).withProjects(6).withStaffing(4, 6, 12);
        var tables = new WorldTables(shared.database().dataSource());
        tables.insertPrograms(world.world().programs().values());
        tables.insertProjects(world.world().projects().values());
        tables.insertStaffing(world.world());
        random = new RandomBookings(world);
        random.insertInto(shared.database());
        bookings = random.bookings();
        var admin = anAdministrator();
        shared.projection().project(admin, 1);
        client = shared.service().as(admin);

        assertThat(bookings.plan()).hasSizeGreaterThan(100);
        assertThat(bookings.actuals()).hasSizeGreaterThan(100);
        for (int i = 0; i < WINDOWS; i++) {
            var one = random.day();
            var other = random.day();
            compare(one.isBefore(other) ? one : other, one.isBefore(other) ? other : one);
        }
    }

    private void compare(LocalDate from, LocalDate to) {
        var project = random.project();
        compareVariance(project, from, to);
        compareCosts("projects/" + project, Set.of(project), from, to);
        var program = world.pick(world.world().programs().keySet().stream().toList());
        var projects = world.world().projects().values().stream()
                .filter(each -> each.value().programId().equals(program))
                .map(each -> each.value().id())
                .map(ProjectId::value)
                .collect(Collectors.toSet());
        compareCosts("programs/" + program, projects, from, to);
    }

    private void compareVariance(UUID project, LocalDate from, LocalDate to) {
        var allocation = world.pick(THRESHOLDS);
        var cost = world.pick(THRESHOLDS);
        var expected = new VarianceReckoning(bookings, project, from, to)
                .report(new BigDecimal(allocation), new BigDecimal(cost));
        compare(
                "projects/%s/variance?from=%s&to=%s&allocationThreshold=%s&costThreshold=%s"
                        .formatted(project, from, to, allocation, cost),
                expected);
    }

    private void compareCosts(String reported, Set<UUID> projects, LocalDate from, LocalDate to) {
        var reckoning = new CostReckoning(bookings, projects, from, to);
        var window = "from=%s&to=%s".formatted(from, to);
        for (String interval : List.of("daily", "weekly", "monthly")) {
            compare(reported + "/time-series?" + window + "&interval=" + interval, reckoning.series(interval));
        }
        for (String grouping : List.of("worker", "date", "phase")) {
            compare(reported + "/drill-down?" + window + "&groupBy=" + grouping, reckoning.drillDown(grouping));
        }
    }

    private void compare(String report, JsonNode expected) {
        assertThat(client.get("/api/v1/reports/" + report).json().toPrettyString())
                .as(report)
                .isEqualTo(expected.toPrettyString());
    }
}
