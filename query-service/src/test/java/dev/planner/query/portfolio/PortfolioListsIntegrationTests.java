package dev.planner.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.Permission;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Resource;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.World;
import dev.planner.query.fixture.WorldTables;
import dev.planner.query.listing.Archived;
import dev.planner.query.listing.ListModel;
import dev.planner.query.listing.Walk;
import dev.planner.query.portfolio.ProgramItem.ProgramSight;
import dev.planner.query.portfolio.ProgramItem.ProgramView;
import dev.planner.query.portfolio.ProjectItem.ProjectOutline;
import dev.planner.query.portfolio.ProjectItem.ProjectView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random readers walk through random lists: what they see is what the decisions say, field by field, exactly once and in order. */
class PortfolioListsIntegrationTests {

    private static final long SEED = 20241122;
    private static final int WALKS = 60;

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM = new RandomWorld(SEED)
            .withRoles()
            .withPrograms(400)
            .withProjects(3000)
            .withUsers(300);
    private static final World WORLD = RANDOM.world();
    private static final AccessDecisions DECISIONS = WORLD.decisions();
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

    /** A reader, and the user at whose reach the reader looks; the reader's own permissions if nobody's. */
    private record Reader(AccessDocument reader, Optional<AccessDocument> viewed) {

        static Reader any() {
            return new Reader(document(), RANDOM.random().nextBoolean() ? Optional.empty() : Optional.of(document()));
        }

        private static AccessDocument document() {
            var users = WORLD.users().keySet().stream().toList();
            return WORLD.document(RANDOM.pick(users)).orElseThrow();
        }

        Viewpoint viewpoint() {
            var own = Viewpoint.of(permission -> DECISIONS.reach(Optional.of(reader), permission));
            return viewed.map(AccessDecisions::reach).map(own::onto).orElse(own);
        }

        boolean may(Permission permission, Resource resource) {
            return DECISIONS.decide(Optional.of(reader), permission, resource).allowed();
        }

        /** Domain reference, sections 5.4 and 5.5; empty if the program is not in the list, true if it is in sight only. */
        Optional<Boolean> sightOf(ProgramId id) {
            if (viewed.isEmpty()) {
                return DECISIONS.decide(Optional.of(reader), Permission.READ_PROGRAM, Resource.program(id))
                                instanceof Allowed allowed
                        ? Optional.of(allowed.sightOnly())
                        : Optional.empty();
            }
            if (grants().anyMatch(role -> role.global() || role.programs().contains(id))) {
                return Optional.of(false);
            }
            var inSight = grants().flatMap(role -> role.projects().stream())
                    .anyMatch(project ->
                            WORLD.programOf(project).filter(id::equals).isPresent());
            return inSight ? Optional.of(true) : Optional.empty();
        }

        boolean isFull(ProgramId id) {
            return sightOf(id).filter(sight -> !sight).isPresent()
                    && DECISIONS.decide(Optional.of(reader), Permission.READ_PROGRAM, Resource.program(id))
                            instanceof Allowed allowed
                    && !allowed.sightOnly();
        }

        boolean lists(Project project) {
            if (viewed.isEmpty()) {
                return may(Permission.READ_PROJECT, Resource.project(project.id()));
            }
            return grants().anyMatch(role -> role.global()
                    || role.programs().contains(project.programId())
                    || role.projects().contains(project.id()));
        }

        private Stream<RoleGrants> grants() {
            return viewed.orElseThrow().active() ? viewed.orElseThrow().roles().stream() : Stream.empty();
        }
    }

    @Test
    void programsAreThoseOfTheDecisionsWhateverIsAskedAndInserted() {
        for (int i = 0; i < WALKS; i++) {
            var reader = Reader.any();
            var definition =
                    ProgramTables.definition(reader.viewed().isEmpty() ? ProgramTables.LIST : ProgramTables.ACCESSIBLE);
            var query = new RandomQuery(RANDOM, 400);
            var tables = new ProgramTables(reader.viewpoint());
            var model = new ListModel<Stored<Program>>(
                    WORLD.programs()::values,
                    program -> reader.sightOf(program.value().id()).isPresent()
                            && query.matches(programFields(reader, program)),
                    program -> program.value().id().toString(),
                    (program, field) -> ListModel.field(programFields(reader, program), field));
            new Walk<ProgramItem>(
                            definition,
                            request -> tables.page(DATABASE.observed(), request),
                            item -> {
                                assertShown(reader, item);
                                return id(item).toString();
                            },
                            PortfolioListsIntegrationTests::insertPrograms)
                    .sees(model, Walk.randomSort(definition, RANDOM.random()), query.parameters());
        }
    }

    @Test
    void projectsAreThoseOfTheDecisionsWhateverIsAskedAndInserted() {
        for (int i = 0; i < WALKS; i++) {
            var reader = Reader.any();
            var own = reader.viewed().isEmpty();
            var definition = own
                    ? ProjectTables.definition(ProjectTables.LIST, ProjectTables.ARCHIVED)
                    : ProjectTables.definition(ProjectTables.ACCESSIBLE, ProjectTables.ARCHIVED_TOO);
            var query = new RandomQuery(RANDOM, 3000).ofProjects(own ? Archived.FALSE : Archived.ANY);
            var tables = new ProjectTables(reader.viewpoint());
            var model = new ListModel<Stored<Project>>(
                    WORLD.projects()::values,
                    project -> reader.lists(project.value()) && query.matches(projectFields(reader, project)),
                    project -> project.value().id().toString(),
                    (project, field) -> ListModel.field(projectFields(reader, project), field));
            new Walk<ProjectItem>(
                            definition,
                            request -> own
                                    ? tables.page(DATABASE.observed(), request)
                                    : tables.accessiblePage(DATABASE.observed(), request),
                            item -> {
                                assertShown(reader, item);
                                return id(item).toString();
                            },
                            PortfolioListsIntegrationTests::insertProjects)
                    .sees(model, Walk.randomSort(definition, RANDOM.random()), query.parameters());
        }
    }

    @Test
    void singleProgramsAndProjectsAreFoundExactlyWhereListed() {
        for (int i = 0; i < 200; i++) {
            var reader = new Reader(Reader.any().reader(), Optional.empty());
            var viewpoint = reader.viewpoint();
            var program = RANDOM.pick(WORLD.programs().keySet().stream().toList());
            var project = WORLD.projects()
                    .get(RANDOM.pick(WORLD.projects().keySet().stream().toList()))
                    .value();

            var foundProgram = new ProgramTables(viewpoint).find(DATABASE.observed(), program);
            var foundProject = new ProjectTables(viewpoint).find(DATABASE.observed(), project.id());
            var foundPhases = new ProjectTables(viewpoint).phases(DATABASE.observed(), project.id());

            assertThat(foundProgram.isPresent())
                    .isEqualTo(reader.sightOf(program).isPresent());
            foundProgram.ifPresent(item -> assertShown(reader, item));
            assertThat(foundProject.isPresent()).isEqualTo(reader.lists(project));
            foundProject.ifPresent(item -> {
                assertShown(reader, item);
                assertThat(item.phases())
                        .extracting(PhaseView::id)
                        .isEqualTo(project.phases().stream()
                                .map(phase -> phase.id())
                                .toList());
                assertThat(item.phases()).allMatch(phase -> (phase.totalBudget() != null) == (item.budget() != null));
            });
            assertThat(foundPhases.isPresent()).isEqualTo(foundProject.isPresent());
        }
    }

    private static void assertShown(Reader reader, ProgramItem item) {
        var stored = WORLD.programs().get(id(item));
        switch (item) {
            case ProgramView view -> {
                assertThat(reader.isFull(view.id())).isTrue();
                assertThat(view.budget())
                        .isEqualTo(
                                reader.may(Permission.VIEW_BUDGET, Resource.program(view.id()))
                                        ? budget(view.id())
                                        : null);
                assertThat(view.version()).isEqualTo(stored.version());
                assertThat(view.createdAt()).isEqualTo(stored.createdAt());
                assertThat(view.description())
                        .isEqualTo(stored.value().details().description());
                if (reader.may(Permission.READ_PROJECT, Resource.program(view.id()))) {
                    assertThat(view.projectCount())
                            .isEqualTo(projectsOf(view.id()).size());
                } else {
                    assertThat(view.projectCount()).isNull();
                }
            }
            case ProgramSight sight -> {
                assertThat(reader.isFull(sight.id())).isFalse();
                assertThat(Optional.ofNullable(sight.sightOnly()))
                        .isEqualTo(reader.sightOf(sight.id()).filter(only -> only));
            }
        }
    }

    private static void assertShown(Reader reader, ProjectItem item) {
        switch (item) {
            case ProjectView view -> {
                var project = Resource.project(view.id());
                assertThat(reader.may(Permission.READ_PROJECT, project)).isTrue();
                assertThat(view.budget())
                        .isEqualTo(
                                reader.may(Permission.VIEW_BUDGET, project)
                                        ? budget(List.of(
                                                WORLD.projects().get(view.id()).value()))
                                        : null);
                var programName =
                        WORLD.programs().get(view.programId()).value().details().name();
                assertThat(view.programName())
                        .isIn(
                                reader.may(Permission.READ_PROGRAM, Resource.program(view.programId()))
                                        ? new String[] {programName, null}
                                        : new String[] {null});
            }
            case ProjectOutline outline ->
                assertThat(reader.may(Permission.READ_PROJECT, Resource.project(outline.id())))
                        .isFalse();
        }
    }

    private static Budget budget(ProgramId program) {
        return budget(projectsOf(program));
    }

    private static Budget budget(List<Project> projects) {
        var phases =
                projects.stream().flatMap(project -> project.phases().stream()).toList();
        return Budget.of(
                phases.stream().map(phase -> phase.capitalBudget().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                phases.stream().map(phase -> phase.expenseBudget().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Project> projectsOf(ProgramId program) {
        return WORLD.projects().values().stream()
                .map(Stored::value)
                .filter(project -> project.programId().equals(program))
                .toList();
    }

    private static Map<String, Object> programFields(Reader reader, Stored<Program> program) {
        var details = program.value().details();
        var full = reader.isFull(program.value().id());
        var fields = new HashMap<String, Object>();
        fields.put("name", details.name());
        fields.put("startDate", details.startDate());
        fields.put("endDate", details.endDate());
        fields.put("businessSponsor", full ? details.businessSponsor() : null);
        fields.put("programManager", full ? details.programManager() : null);
        fields.put("technicalLead", full ? details.technicalLead() : null);
        fields.put("description", full ? details.description() : null);
        fields.put("createdAt", full ? program.createdAt() : null);
        fields.put("updatedAt", full ? program.updatedAt() : null);
        return fields;
    }

    private static Map<String, Object> projectFields(Reader reader, Stored<Project> project) {
        var details = project.value().details();
        var full = reader.may(
                Permission.READ_PROJECT, Resource.project(project.value().id()));
        var fields = new HashMap<String, Object>();
        fields.put("programId", project.value().programId().value());
        fields.put("name", details.name());
        fields.put("startDate", details.startDate());
        fields.put("endDate", details.endDate());
        fields.put("status", project.value().status() == Project.Status.ARCHIVED ? "archived" : "active");
        fields.put("costCenterCode", full ? details.costCenterCode() : null);
        fields.put("businessSponsor", full ? details.businessSponsor() : null);
        fields.put("projectManager", full ? details.projectManager() : null);
        fields.put("technicalLead", full ? details.technicalLead() : null);
        fields.put("description", full ? details.description() : null);
        fields.put("createdAt", full ? project.createdAt() : null);
        fields.put("updatedAt", full ? project.updatedAt() : null);
        return fields;
    }

    private static void insertPrograms() {
        for (int i = RANDOM.random().nextInt(3); i > 0; i--) {
            TABLES.insertPrograms(
                    List.of(WORLD.programs().get(RANDOM.addProgram().id())));
        }
    }

    private static void insertProjects() {
        for (int i = RANDOM.random().nextInt(3); i > 0; i--) {
            TABLES.insertProjects(
                    List.of(WORLD.projects().get(RANDOM.addProject().id())));
        }
    }

    private static ProgramId id(ProgramItem item) {
        return switch (item) {
            case ProgramView view -> view.id();
            case ProgramSight sight -> sight.id();
        };
    }

    private static ProjectId id(ProjectItem item) {
        return switch (item) {
            case ProjectView view -> view.id();
            case ProjectOutline outline -> outline.id();
        };
    }
}
