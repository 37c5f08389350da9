package dev.planner.query.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.ListRequestOf;
import dev.planner.query.listing.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of subjects is every user's decision at once: nobody more, nobody less, through the same grant. */
class SubjectsIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM =
            new RandomWorld(7).withRoles().withPrograms(12).withProjects(40).withUsers(400);
    private static final World WORLD = RANDOM.world();

    @BeforeAll
    static void fill() {
        new WorldTables(DATABASE.dataSource()).insert(WORLD);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void subjectsOfProgramsAreTheDecisionsAboutThem() {
        var withSight = 0L;
        for (ProgramId program : WORLD.programs().keySet()) {
            for (Permission permission : somePermissions()) {
                var decided = decisions(permission, Resource.program(program));
                assertThat(all(
                                permission,
                                request -> SubjectTables.of(DATABASE.observed(), program, permission, request)))
                        .as("%s on program %s", permission, program)
                        .isEqualTo(decided);
                withSight += decided.stream()
                        .filter(subject -> subject.sightOnly() != null)
                        .count();
            }
        }
        assertThat(withSight).as("sights among them").isPositive();
    }

    @Test
    void subjectsOfProjectsAreTheDecisionsAboutThem() {
        for (ProjectId project : WORLD.projects().keySet()) {
            var program = SubjectTables.programOf(DATABASE.observed(), project).orElseThrow();
            for (Permission permission : somePermissions()) {
                assertThat(all(
                                permission,
                                request ->
                                        SubjectTables.of(DATABASE.observed(), project, program, permission, request)))
                        .as("%s on project %s", permission, project)
                        .isEqualTo(decisions(permission, Resource.project(project)));
            }
        }
    }

    @Test
    void subjectsOfTheSystemAreTheDecisionsAboutThem() {
        for (Permission permission : Permission.values()) {
            assertThat(all(permission, request -> SubjectTables.ofSystem(DATABASE.observed(), permission, request)))
                    .as("%s on the system", permission)
                    .isEqualTo(decisions(permission, Resource.SYSTEM));
        }
    }

    @Test
    void aScopeOnWhatDoesNotExistHasNoSubjects() {
        assertThat(SubjectTables.exists(DATABASE.observed(), ProgramId.random()))
                .isEmpty();
        assertThat(SubjectTables.programOf(DATABASE.observed(), ProjectId.random()))
                .isEmpty();
    }

    @Test
    void subjectsCanBeSearchedByName() {
        var program = WORLD.programs().keySet().iterator().next();
        var user = decisions(Permission.READ_PROGRAM, Resource.program(program)).getFirst();

        var found = SubjectTables.of(
                DATABASE.observed(),
                program,
                Permission.READ_PROGRAM,
                ListRequestOf.query(
                        SubjectTables.definition(),
                        "permission",
                        "read_program",
                        "q",
                        user.username().toUpperCase(Locale.ROOT)));

        assertThat(found.items())
                .contains(user)
                .allMatch(item -> item.username().contains(user.username()));
    }

    private static List<Permission> somePermissions() {
        return List.of(
                Permission.READ_PROGRAM,
                RANDOM.pick(List.of(Permission.values())),
                RANDOM.pick(List.of(Permission.values())));
    }

    /** In the order of the list. */
    private static List<SubjectView> decisions(Permission permission, Resource resource) {
        var decisions = WORLD.decisions();
        return WORLD.users().values().stream()
                .map(user -> decisions.decide(WORLD.document(user.value().id()), permission, resource)
                                instanceof Allowed allowed
                        ? Optional.of(new SubjectView(
                                user.value().id(),
                                user.value().username(),
                                allowed.grant(),
                                allowed.sightOnly() ? true : null))
                        : Optional.<SubjectView>empty())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SubjectView::username))
                .toList();
    }

    private static List<SubjectView> all(Permission permission, Function<ListRequest, Page<SubjectView>> pages) {
        var all = new ArrayList<SubjectView>();
        var limit = String.valueOf(20 + RANDOM.random().nextInt(60));
        var page = pages.apply(
                ListRequestOf.query(SubjectTables.definition(), "permission", permission.key(), "limit", limit));
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = pages.apply(ListRequestOf.query(
                    SubjectTables.definition(),
                    "permission",
                    permission.key(),
                    "limit",
                    limit,
                    "cursor",
                    page.nextCursor()));
            all.addAll(page.items());
        }
        return all;
    }
}
