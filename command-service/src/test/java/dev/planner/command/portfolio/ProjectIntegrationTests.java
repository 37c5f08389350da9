package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProjectIntegrationTests extends PortfolioService {

    private static final String CREATED = "portfolio.project-created";
    private static final String CHANGED = "portfolio.project-changed";
    private static final String MOVED = "portfolio.project-moved";
    private static final String TILED = "portfolio.project-phases-changed";
    private static final String ARCHIVED = "portfolio.project-archived";
    private static final String RESTORED = "portfolio.project-restored";
    private static final String DELETED = "portfolio.project-deleted";

    private String program;

    @BeforeEach
    void createProgram() {
        program = createdProgram();
    }

    @Nested
    class Creating {

        @Test
        void withoutPhasesGivesOneOverTheWholeRange() {
            var answer = admin().post(PROJECTS, projectIn(program));

            assertThat(answer.outcome()).isEqualTo("201");
            assertThat(answer.header("Location")).contains(PROJECTS + "/" + answer.id());
            assertThat(answer.token().sequenceOf(answer.id())).isZero();
            var event = lastEvent(answer.id());
            assertThat(event.get("programId").asString()).isEqualTo(program);
            assertThat(phases(event)).containsExactly("Execution 2024-02-01 2025-06-30 0.00 0.00");
        }

        @Test
        void withPhasesOrdersThemAndTakesAmountsAsTextOrNumber() {
            var project = createdProject(
                    program,
                    "phases",
                    List.of(
                            phase("Execution", "2024-06-01", "2025-06-30", "300000", 200000),
                            phase("Planning", "2024-02-01", "2024-05-31", 50000.5, "50000.00")));

            assertThat(phases(lastEvent(project)))
                    .containsExactly(
                            "Planning 2024-02-01 2024-05-31 50000.50 50000.00",
                            "Execution 2024-06-01 2025-06-30 300000.00 200000.00");
        }

        @Test
        void theSameBodyUnderAChosenIdIsHarmless() {
            var body = projectIn(
                    program, "id", UUID.randomUUID(), "phases", List.of(phase("A", "2024-02-01", "2025-06-30")));
            var first = admin().post(PROJECTS, body);
            var second = admin().post(PROJECTS, body);

            assertThat(second.outcome()).isEqualTo("201");
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(events().of(first.id())).containsExactly(CREATED);
            body.put("phases", List.of(phase("B", "2024-02-01", "2025-06-30")));
            assertDuplicate(admin().post(PROJECTS, body), "id");
        }

        @Test
        void anIdBelongsToOneKindOfThing() {
            assertDuplicate(admin().post(PROJECTS, projectIn(program, "id", program)), "id");
        }

        @Test
        void aCostCentreCodeIsUniqueAndANameIsNot() {
            var code = fresh("CC");
            createdProject(program, "costCenterCode", code);
            var other = createdProject(program);

            assertDuplicate(admin().post(PROJECTS, projectIn(program, "costCenterCode", code)), "costCenterCode");
            assertDuplicate(admin().put(PROJECTS + "/" + other, Map.of("costCenterCode", code)), "costCenterCode");
            assertThat(events().of(other)).containsExactly(CREATED);
        }

        @Test
        void inNoProgramIsRefused() {
            var answer = admin().post(PROJECTS, projectIn(UUID.randomUUID().toString()));

            assertThat(answer.outcome()).isEqualTo("422 REFERENCE_NOT_FOUND");
            assertThat(answer.json().get("field").asString()).isEqualTo("programId");
        }

        @Test
        void outsideTheProgramIsRefused() {
            var answer = admin().post(PROJECTS, projectIn(program, "endDate", "2026-01-01"));

            assertThat(answer.outcome()).isEqualTo("422 PROJECT_OUTSIDE_PROGRAM");
            assertThat(answer.json().get("programEndDate").asString()).isEqualTo("2025-12-31");
            assertThat(answer.json().get("projectEndDate").asString()).isEqualTo("2026-01-01");
        }

        @Test
        void fieldsOfPhasesAreNamedByTheirPlace() {
            var answer = admin().post(
                            PROJECTS,
                            projectIn(
                                    program,
                                    "costCenterCode",
                                    "x".repeat(51),
                                    "phases",
                                    List.of(
                                            phase("A", "2024-02-01", "2024-12-31"),
                                            phase("A", "2025-01-01", "2025-06-30", "-1", "0.001"))));

            assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
            assertThat(answer.json().get("errors").findValuesAsString("field"))
                    .containsExactly(
                            "costCenterCode", "phases[1].capitalBudget", "phases[1].expenseBudget", "phases[1].name");
        }
    }

    @Nested
    class Changing {

        @Test
        void theDatesCarriesTheEndsOfTheTilingAlong() {
            var project = createdProject(program, "phases", twoPhases());

            var answer = change(project, Map.of("startDate", "2024-03-01", "endDate", "2025-12-31"));

            assertThat(answer.outcome()).isEqualTo("200");
            assertThat(answer.version()).isEqualTo(1);
            assertThat(phases(lastEvent(project)))
                    .containsExactly(
                            "Planning 2024-03-01 2024-05-31 0.00 0.00", "Execution 2024-06-01 2025-12-31 0.00 0.00");
        }

        @Test
        void theDatesDoesNotShrinkPastAPhase() {
            var project = createdProject(program, "phases", twoPhases());

            var answer = change(project, Map.of("startDate", "2024-06-01"));

            assertThat(answer.outcome()).isEqualTo("422 PHASES_DO_NOT_TILE");
            assertThat(answer.json().get("problem").asString()).isEqualTo("start");
            assertThat(answer.json().get("phase").asString()).isEqualTo("Planning");
        }

        @Test
        void theDatesStaysInsideTheProgram() {
            assertThat(change(createdProject(program), Map.of("startDate", "2023-12-31"))
                            .outcome())
                    .isEqualTo("422 PROJECT_OUTSIDE_PROGRAM");
        }

        @Test
        void nothingEmitsNothing() {
            var body = projectIn(program);
            var project = admin().post(PROJECTS, body).id();

            var answer = change(project, body);

            assertThat(answer.outcome()).isEqualTo("200");
            assertThat(answer.version()).isZero();
            assertThat(events().of(project)).containsExactly(CREATED);
        }

        @Test
        void whatIsRequiredToNothingIsRefused() {
            assertThat(change(createdProject(program), "{\"programId\": null}").outcome())
                    .isEqualTo("422 VALIDATION_FAILED");
        }

        @Test
        void anExpectedVersionIsHonoured() {
            var path = PROJECTS + "/" + createdProject(program);
            admin().put(path, Map.of("name", "A"));

            assertThat(admin().expecting(0).put(path, Map.of("name", "B")).outcome())
                    .isEqualTo("412 VERSION_MISMATCH");
            assertThat(admin().expecting(0).put(path + "/phases", List.of()).outcome())
                    .isEqualTo("412 VERSION_MISMATCH");
            assertThat(admin().expecting(0)
                            .put(path + "/status", Map.of("archived", true))
                            .outcome())
                    .isEqualTo("412 VERSION_MISMATCH");
            assertThat(admin().expecting(1).put(path, Map.of("name", "B")).outcome())
                    .isEqualTo("200");
        }

        @Test
        void theProgramMovesTheProject() {
            var target = createdProgram("endDate", "2025-06-30");
            var project = createdProject(program);
            var manager = aUserWith("project_manager", onProgram(target));
            assertThat(as(manager).put(PROJECTS + "/" + project, Map.of()).outcome())
                    .isEqualTo("404 NOT_FOUND");

            var answer = change(project, Map.of("programId", target));

            assertThat(answer.outcome()).isEqualTo("200");
            assertThat(events().of(project)).containsExactly(CREATED, MOVED);
            assertThat(lastEvent(project).get("fromProgramId").asString()).isEqualTo(program);
            assertThat(lastEvent(project).get("toProgramId").asString()).isEqualTo(target);
            assertThat(as(manager).put(PROJECTS + "/" + project, Map.of()).outcome())
                    .isEqualTo("200");
            assertThat(admin().delete(PROGRAMS + "/" + target).outcome()).isEqualTo("409 PROGRAM_HAS_PROJECTS");
            assertThat(admin().delete(PROGRAMS + "/" + program).outcome()).isEqualTo("204");
        }

        @Test
        void programAndDatesHappensInOneStep() {
            var target = createdProgram("startDate", "2024-03-01", "endDate", "2025-06-30");
            var project = createdProject(program);

            assertThat(change(project, Map.of("programId", target)).outcome()).isEqualTo("422 PROJECT_OUTSIDE_PROGRAM");
            assertThat(change(project, Map.of("programId", target, "startDate", "2024-03-01"))
                            .version())
                    .isEqualTo(2);
            assertThat(events().of(project)).containsExactly(CREATED, MOVED, CHANGED);
        }

        @Test
        void theProgramToNoneIsRefused() {
            assertThat(change(createdProject(program), Map.of("programId", UUID.randomUUID()))
                            .outcome())
                    .isEqualTo("422 REFERENCE_NOT_FOUND");
        }

        private Answer change(String project, Object body) {
            return admin().put(PROJECTS + "/" + project, body);
        }
    }

    @Nested
    class Phases {

        @Test
        void areReplacedAsAWholeAndKeepTheirIdsByName() {
            var project = createdProject(program, "phases", twoPhases());
            var before = lastEvent(project).get("phases");

            var answer = tile(
                    project,
                    List.of(
                            phase("Closing", "2025-01-01", "2025-06-30"),
                            phase("Execution", "2024-02-01", "2024-12-31", "1", "2")));

            assertThat(answer.outcome()).isEqualTo("200");
            assertThat(answer.version()).isEqualTo(1);
            assertThat(events().of(project)).containsExactly(CREATED, TILED);
            var after = lastEvent(project).get("phases");
            assertThat(phases(lastEvent(project)))
                    .containsExactly(
                            "Execution 2024-02-01 2024-12-31 1.00 2.00", "Closing 2025-01-01 2025-06-30 0.00 0.00");
            assertThat(after.get(0).get("id")).isEqualTo(before.get(1).get("id"));
            assertThat(after.get(1).get("id")).isNotEqualTo(before.get(0).get("id"));
        }

        @Test
        void thatAreTheSameEmitNothing() {
            var project = createdProject(program, "phases", twoPhases());

            assertThat(tile(project, twoPhases().reversed()).version()).isZero();
            assertThat(events().of(project)).containsExactly(CREATED);
        }

        @ParameterizedTest
        @CsvSource({
            "empty, , , , ",
            "start,   2024-02-02, 2024-05-31, 2024-06-01, 2025-06-30",
            "start,   2024-01-31, 2024-05-31, 2024-06-01, 2025-06-30",
            "end,     2024-02-01, 2024-05-31, 2024-06-01, 2025-06-29",
            "end,     2024-02-01, 2024-05-31, 2024-06-01, 2025-07-01",
            "gap,     2024-02-01, 2024-05-31, 2024-06-02, 2025-06-30",
            "overlap, 2024-02-01, 2024-05-31, 2024-05-31, 2025-06-30"
        })
        void thatDoNotTileAreRefused(String problem, String start1, String end1, String start2, String end2) {
            var project = createdProject(program);
            var phases = start1 == null ? List.of() : List.of(phase("A", start1, end1), phase("B", start2, end2));

            var answer = tile(project, phases);

            assertThat(answer.outcome()).isEqualTo("422 PHASES_DO_NOT_TILE");
            assertThat(answer.json().get("problem").asString()).isEqualTo(problem);
            assertThat(events().of(project)).containsExactly(CREATED);
        }

        @Test
        void areAList() {
            assertThat(tile(createdProject(program), Map.of("phases", twoPhases()))
                            .outcome())
                    .isEqualTo("400 MALFORMED_REQUEST");
        }

        private Answer tile(String project, Object phases) {
            return admin().put(PROJECTS + "/" + project + "/phases", phases);
        }
    }

    @Nested
    class Archiving {

        @Test
        void closesTheProjectUntilItIsTakenBack() {
            var project = createdProject(program);
            var path = PROJECTS + "/" + project;

            assertThat(archive(project, true).version()).isEqualTo(1);
            assertThat(archive(project, true).version()).isEqualTo(1);
            assertThat(admin().put(path, Map.of()).outcome()).isEqualTo("409 PROJECT_ARCHIVED");
            assertThat(admin().put(path + "/phases", twoPhases()).outcome()).isEqualTo("409 PROJECT_ARCHIVED");
            assertThat(admin().delete(path).outcome()).isEqualTo("409 PROJECT_ARCHIVED");
            assertThat(archive(project, false).version()).isEqualTo(2);
            assertThat(archive(project, false).version()).isEqualTo(2);
            assertThat(admin().put(path, Map.of("name", "Back")).outcome()).isEqualTo("200");
            assertThat(events().of(project)).containsExactly(CREATED, ARCHIVED, RESTORED, CHANGED);
        }

        @Test
        void leavesTheScopesOnTheProject() {
            var project = createdProject(program);
            var user = aUserWith("project_manager", onProject(project));

            archive(project, true);

            assertThat(as(user).put(PROJECTS + "/" + project, Map.of()).outcome())
                    .isEqualTo("409 PROJECT_ARCHIVED");
        }

        @Test
        void mustBeSaid() {
            var path = PROJECTS + "/" + createdProject(program) + "/status";

            assertThat(admin().put(path, Map.of()).outcome()).isEqualTo("422 VALIDATION_FAILED");
            assertThat(admin().put(path, "{\"archived\": \"true\"}").outcome()).isEqualTo("400 MALFORMED_REQUEST");
        }

        private Answer archive(String project, boolean archived) {
            return admin().put(PROJECTS + "/" + project + "/status", Map.of("archived", archived));
        }
    }

    @Test
    void deletingAProjectEndsTheScopesOnIt() {
        var project = createdProject(program);
        var user = aUserWith("project_manager", onProject(project));

        var answer = admin().delete(PROJECTS + "/" + project);

        assertThat(answer.outcome()).isEqualTo("204");
        assertThat(events().of(project)).containsExactly(CREATED, DELETED);
        assertThat(events().of(user)).endsWith("access.scope-assigned", "access.scope-removed");
        assertThat(answer.token().sequenceOf(user)).isEqualTo(events().of(user).size() - 1);
        assertThat(as(user).put(PROJECTS + "/" + project, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void deletingAProjectTwiceEmitsNothing() {
        var project = createdProject(program);
        admin().delete(PROJECTS + "/" + project);

        var again = admin().delete(PROJECTS + "/" + project);

        assertThat(again.outcome()).isEqualTo("204");
        assertThat(again.version()).isEqualTo(1);
        assertThat(events().of(project)).containsExactly(CREATED, DELETED);
        assertThat(admin().put(PROJECTS + "/" + project, Map.of()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().put(PROJECTS + "/" + project + "/status", Map.of("archived", true))
                        .outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void whatIsNoProjectIsNotDeleted() {
        assertThat(admin().delete(PROJECTS + "/" + UUID.randomUUID()).outcome()).isEqualTo("404 NOT_FOUND");
        assertThat(admin().delete(PROJECTS + "/" + program).outcome()).isEqualTo("404 NOT_FOUND");
    }

    private static List<Map<String, Object>> twoPhases() {
        return List.of(phase("Planning", "2024-02-01", "2024-05-31"), phase("Execution", "2024-06-01", "2025-06-30"));
    }

    private static List<String> phases(JsonNode event) {
        return event.get("phases")
                .valueStream()
                .map(phase -> "%s %s %s %s %s"
                        .formatted(
                                phase.get("name").asString(),
                                phase.get("startDate").asString(),
                                phase.get("endDate").asString(),
                                phase.get("capitalBudget").asString(),
                                phase.get("expenseBudget").asString()))
                .toList();
    }
}
