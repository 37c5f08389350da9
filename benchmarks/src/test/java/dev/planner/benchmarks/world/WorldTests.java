package dev.planner.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.benchmarks.world.Person.Held;
import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.UserAccount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTests {

    private static final World WORLD = world(2_000, 7);

    @Test
    void theSameNumbersGiveTheSameOrganisation() {
        assertThat(events(world(2_000, 7))).isEqualTo(events(WORLD));
        assertThat(events(world(2_000, 8))).isNotEqualTo(events(WORLD));
    }

    @Test
    void aUserIsTheSameInALargerOrganisationOfTheSamePrograms() {
        assertThat(world(9_000, 7).person(1_234)).isEqualTo(WORLD.person(1_234));
    }

    @Test
    void peopleHoldWhatTheDemoUsersHoldInTheirShares() {
        Map<String, Long> holders = WORLD.people()
                .flatMap(person -> person.roles().stream())
                .collect(Collectors.groupingBy(held -> held.role().value(), Collectors.counting()));
        assertThat(holders)
                .containsOnlyKeys(
                        "admin", "program_manager", "project_manager", "finance_manager", "resource_manager", "viewer");
        assertThat(holders.get("project_manager")).isBetween(900L, 1_100L);
        assertThat(holders.get("viewer")).isBetween(700L, 900L);
        assertThat(holders.get("program_manager")).isBetween(50L, 110L);
        assertThat(holders.get("admin")).isBetween(0L, 8L);
    }

    @Test
    void everyRoleHasOneToFourScopesOfItsKind() {
        assertThat(WORLD.people().flatMap(person -> person.roles().stream()))
                .allSatisfy(
                        held -> assertThat(held.scopes()).hasSizeBetween(1, 4).doesNotHaveDuplicates());
        assertThat(WORLD.people()
                        .flatMap(person -> person.roles().stream())
                        .filter(held -> !held.active())
                        .map(Held::role)
                        .distinct())
                .containsExactly(BuiltInRole.FINANCE_MANAGER.key());
    }

    @Test
    void theEventsMakeTheUser() {
        WORLD.people().limit(100).forEach(person -> {
            var events = WorldEvents.of(person);
            var account = UserAccount.of((UserCreated) events.getFirst());
            for (var event : events.subList(1, events.size())) {
                account = account.evolve((AccessEvent) event);
            }
            for (Held held : person.roles()) {
                var assignment = account.role(held.role()).orElseThrow();
                assertThat(assignment.active()).isEqualTo(held.active());
                assertThat(held.scopes())
                        .allMatch(scope -> assignment.scope(scope).isPresent());
            }
        });
    }

    private static World world(int users, long seed) {
        var size = WorldSize.ofAccess(users, 100, 1_000).withWorkers(20).withBookings(900, 300);
        return new World(size, seed);
    }

    private static List<PlannerEvent> events(World world) {
        var events = new WorldEvents(world);
        return Stream.of(events.base(), events.access(), events.plan(0), events.actuals())
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .toList();
    }
}
