package dev.planner.query.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.Permission;
import dev.planner.query.fixture.Crowd;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.ListRequestOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectStatementsIntegrationTests {

    private static final ReadDatabase DATABASE = Crowd.create();

    @BeforeEach
    void forget() {
        DATABASE.statements().clear();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoReachesAProgramIsFoundByItsIndex() throws Exception {
        var program = Crowd.anyProgram(DATABASE);

        var page = SubjectTables.of(DATABASE.observed(), program, Permission.UPDATE_PROGRAM, request("200"));

        assertThat(page.items()).hasSizeGreaterThan(50);
        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_scope_assignments_program_active", "ix_scope_assignments_global")
                .doesNotContain("Seq Scan on scope_assignments");
    }

    @Test
    void whoSeesAProgramIsFoundByTheIndexesOfItsProjects() throws Exception {
        SubjectTables.of(DATABASE.observed(), Crowd.anyProgram(DATABASE), Permission.READ_PROGRAM, request("1"));

        assertThat(DATABASE.statements().count()).isEqualTo(1);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_scope_assignments_program_active", "ix_scope_assignments_project_active")
                .doesNotContain("Seq Scan on scope_assignments");
    }

    @Test
    void whoReachesAProjectIsFoundByItsIndex() throws Exception {
        var project = Crowd.anyProject(DATABASE);
        var program = SubjectTables.programOf(DATABASE.observed(), project).orElseThrow();

        SubjectTables.of(DATABASE.observed(), project, program, Permission.UPDATE_PROJECT, request("200"));

        assertThat(DATABASE.statements().count()).isEqualTo(2);
        assertThat(DATABASE.statements().plans(DATABASE.dataSource()))
                .contains("ix_scope_assignments_project_active", "ix_scope_assignments_program_active")
                .doesNotContain("Seq Scan on scope_assignments");
    }

    private static ListRequest request(String limit) {
        return ListRequestOf.query(SubjectTables.definition(), "permission", "read_program", "limit", limit);
    }
}
