package dev.planner.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import dev.planner.command.access.TwoAdministrators.Way;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.MeetingPoint;
import dev.planner.command.fixture.Simultaneously;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two administrators end each other at the same instant, at two instances of the service. */
@Tag("battery")
class LastAdminIntegrationTests {

    private static final int ROUNDS = 10;

    /** The lock without its effect: whoever waits for it goes on together with the others. Flyway takes an empty schema only for a new one. */
    private static final String SHARED_INSTEAD_OF_EXCLUSIVE = """
            create schema unprotected;
            create function unprotected.pg_advisory_xact_lock(key bigint) returns void language sql
            as 'select pg_catalog.pg_advisory_xact_lock_shared(key)'
            """;

    private static final String ADMINISTRATORS = """
            select count(*) from user_lookup u
            join role_assignment_lookup r on r.user_id = u.user_id
            join scope_lookup s on s.role_assignment_id = r.role_assignment_id
            where u.active and r.role = 'admin' and r.active and s.type = 'global' and s.active
            """;

    private static Database database;
    private static Instance left;
    private static Instance right;
    private static TwoAdministrators administrators;

    @BeforeAll
    static void start() {
        database = TestBackingServices.shared().postgres().database("last_admin");
        left = Instance.start(database);
        right = Instance.start(database);
        administrators = TwoAdministrators.at(left, right);
    }

    @AfterAll
    static void stop() {
        left.close();
        right.close();
    }

    /** They meet at the lock: both have been authorized, and neither has counted who is left. */
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoEndEachOtherOneIsRefused(Way way) throws SQLException {
        var lock = MeetingPoint.at(database, LookedUpFacts.ADMINISTRATORS_LOCK);
        for (var round = 0; round < ROUNDS; round++) {
            var outcomes = administrators.turnOnEachOther(way, lock::both);

            assertThat(outcomes)
                    .containsOnlyOnce("409 LAST_ADMIN")
                    .containsAnyOf("200", "204")
                    .hasSize(2);
            assertThat(administratorsIn(database)).isEqualTo(1);
            administrators.reconcile(outcomes);
        }
    }

    /** Who comes a moment later is an administrator no longer, and forbidden rather than refused. */
    @ParameterizedTest
    @EnumSource
    void howeverTheyMeetOneStays(Way way) throws SQLException {
        for (var round = 0; round < ROUNDS; round++) {
            var outcomes = administrators.turnOnEachOther(way, Simultaneously::both);

            assertThat(outcomes).containsAnyOf("200", "204").containsAnyOf("409 LAST_ADMIN", "403 FORBIDDEN");
            assertThat(administratorsIn(database)).isEqualTo(1);
            administrators.reconcile(outcomes);
        }
    }

    /** The control: the same service and the same meeting, on a database whose lock lets both in. */
    @Test
    void withoutTheLockNobodyStays() throws SQLException {
        var unprotected = TestBackingServices.shared().postgres().database("last_admin_unprotected");
        try (var connection = unprotected.connect();
                var statement = connection.createStatement()) {
            statement.execute(SHARED_INSTEAD_OF_EXCLUSIVE);
        }
        var searching = "-c search_path=public,unprotected,pg_catalog";
        var options = Map.of("spring.datasource.hikari.data-source-properties.options", searching);
        try (var instance = Instance.start(unprotected, options)) {
            assertThat(outcomesWithoutLock(TwoAdministrators.at(instance, instance), unprotected))
                    .containsExactly("204", "204");
        }
        assertThat(administratorsIn(unprotected)).isZero();
    }

    /** Those of the last round, which is the first in which both win. */
    private static List<String> outcomesWithoutLock(TwoAdministrators unprotected, Database at) {
        var lock = MeetingPoint.at(at, LookedUpFacts.ADMINISTRATORS_LOCK);
        var outcomes = unprotected.turnOnEachOther(Way.REMOVE_ROLE, lock::both);
        for (var round = 1; round < ROUNDS && outcomes.contains("409 LAST_ADMIN"); round++) {
            unprotected.reconcile(outcomes);
            outcomes = unprotected.turnOnEachOther(Way.REMOVE_ROLE, lock::both);
        }
        return outcomes;
    }

    private static long administratorsIn(Database where) throws SQLException {
        try (var connection = where.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(ADMINISTRATORS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
