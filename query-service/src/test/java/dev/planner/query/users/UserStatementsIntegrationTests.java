package dev.planner.query.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.Crowd;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequestOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = Crowd.create();

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "200"})
    void aPageOfUsersTakesTwoStatementsAndTheTotalOneMore(String limit) {
        var page = UserTables.page(
                DATABASE.observed(), ListRequestOf.query(UserTables.definition(), "limit", limit, "withTotal", "true"));

        assertThat(page.items())
                .hasSize(Integer.parseInt(limit))
                .allMatch(user -> user.roleAssignments().size() == 2);
        assertThat(DATABASE.statements().count()).isEqualTo(3);
    }

    @Test
    void theRoleSummaryOfAUserIsFoundByTheIndexesOfRolesAndScopes() throws Exception {
        UserTables.find(DATABASE.observed(), Crowd.anyUser(DATABASE));

        assertThat(DATABASE.statements().count()).isEqualTo(2);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_user_roles_user_active", "ix_scope_assignments_role_active")
                .doesNotContain("Seq Scan on user_roles", "Seq Scan on scope_assignments");
    }

    @Test
    void theFirstPageOfUsersIsReadAlongTheirNames() throws Exception {
        UserTables.page(DATABASE.observed(), ListRequestOf.query(UserTables.definition()));

        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_users_username", "ix_user_roles_user_active", "ix_scope_assignments_role_active");
    }
}
