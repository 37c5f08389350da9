package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands that meet, over HTTP and through everything below it: whatever wins, nothing is left that a rule forbids. */
class PortfolioRacesIntegrationTests extends PortfolioService {

    private static final int ROUNDS = 20;

    @Test
    void aProgramIsNarrowedWhileAProjectIsCreatedInIt() {
        rounds(program -> {
            var outcomes = outcomes(
                    () -> admin().put(PROGRAMS + "/" + program, Map.of("startDate", "2024-03-01")),
                    () -> admin().post(PROJECTS, projectIn(program)));

            assertThat(outcomes)
                    .isIn(List.of("200", "422 PROJECT_OUTSIDE_PROGRAM"), List.of("422 PROJECT_OUTSIDE_PROGRAM", "201"));
        });
    }

    @Test
    void aProgramIsNarrowedWhileAProjectOfItIsExtended() {
        rounds(program -> {
            var project = createdProject(program, "startDate", "2024-03-01");
            var outcomes = outcomes(
                    () -> admin().put(PROGRAMS + "/" + program, Map.of("startDate", "2024-03-01")),
                    () -> admin().put(PROJECTS + "/" + project, Map.of("startDate", "2024-02-01")));

            assertThat(outcomes)
                    .isIn(List.of("200", "422 PROJECT_OUTSIDE_PROGRAM"), List.of("422 PROJECT_OUTSIDE_PROGRAM", "200"));
        });
    }

    @Test
    void aProgramIsNarrowedWhileAProjectMovesIn() {
        rounds(program -> {
            var project = createdProject(createdProgram());
            var outcomes = outcomes(
                    () -> admin().put(PROGRAMS + "/" + program, Map.of("startDate", "2024-03-01")),
                    () -> admin().put(PROJECTS + "/" + project, Map.of("programId", program)));

            assertThat(outcomes)
                    .isIn(List.of("200", "422 PROJECT_OUTSIDE_PROGRAM"), List.of("422 PROJECT_OUTSIDE_PROGRAM", "200"));
        });
    }

    @Test
    void aProjectIsExtendedWhileItMovesIntoANarrowerProgram() {
        rounds(program -> {
            var narrow = createdProgram("startDate", "2024-03-01");
            var project = createdProject(program, "startDate", "2024-03-01");
            var outcomes = outcomes(
                    () -> admin().put(PROJECTS + "/" + project, Map.of("startDate", "2024-02-01")),
                    () -> admin().put(PROJECTS + "/" + project, Map.of("programId", narrow)));

            assertThat(outcomes)
                    .isIn(List.of("200", "422 PROJECT_OUTSIDE_PROGRAM"), List.of("422 PROJECT_OUTSIDE_PROGRAM", "200"));
        });
    }

    @Test
    void aProgramIsDeletedWhileAProjectIsCreatedInIt() {
        rounds(program -> {
            var outcomes = outcomes(
                    () -> admin().delete(PROGRAMS + "/" + program), () -> admin().post(PROJECTS, projectIn(program)));

            assertThat(outcomes)
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 PROGRAM_HAS_PROJECTS", "201"));
        });
    }

    @Test
    void aProgramIsDeletedWhileAProjectMovesIn() {
        rounds(program -> {
            var project = createdProject(createdProgram());
            var outcomes = outcomes(
                    () -> admin().delete(PROGRAMS + "/" + program),
                    () -> admin().put(PROJECTS + "/" + project, Map.of("programId", program)));

            assertThat(outcomes)
                    .isIn(List.of("204", "422 REFERENCE_NOT_FOUND"), List.of("409 PROGRAM_HAS_PROJECTS", "200"));
        });
    }

    @Test
    void aProjectIsDeletedWhileItIsGivenToSomebody() {
        var user = aUserWith("project_manager");
        rounds(program -> {
            var project = createdProject(program);
            var outcomes = outcomes(
                    () -> admin().delete(PROJECTS + "/" + project),
                    () -> admin().post("/api/v1/users/" + user + "/roles/project_manager/scopes", onProject(project)));

            assertThat(outcomes).isIn(List.of("204", "422 INVALID_SCOPE"), List.of("204", "201"));
            assertThat(database()
                            .sql("select count(*) from scope_lookup where project_id = ?::uuid")
                            .param(project)
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void twoProgramsWithTheSameHoldersAreDeletedAtOnce() {
        rounds(first -> {
            var second = createdProgram();
            aUserWith("viewer", onProgram(first), onProgram(second));
            aUserWith("viewer", onProgram(second), onProgram(first));

            assertThat(outcomes(
                            () -> admin().delete(PROGRAMS + "/" + first),
                            () -> admin().delete(PROGRAMS + "/" + second)))
                    .containsExactly("204", "204");
        });
    }

    /** Both may win, one after the other; then the second left from where the first had brought it. */
    @Test
    void aProjectMovesTwoWaysAtOnce() {
        rounds(start -> {
            var left = createdProgram();
            var right = createdProgram();
            var project = createdProject(start);
            var outcomes = outcomes(
                    () -> admin().put(PROJECTS + "/" + project, Map.of("programId", left)),
                    () -> admin().put(PROJECTS + "/" + project, Map.of("programId", right)));

            assertThat(outcomes).isSubsetOf("200", "409 CONCURRENT_UPDATE").contains("200");
            var at = start;
            for (Map.Entry<String, String> move : moves(project)) {
                assertThat(move.getKey()).isEqualTo(at);
                at = move.getValue();
            }
            assertThat(List.of(left, right)).contains(at);
        });
    }

    @Test
    void aNameIsTakenTwiceAtOnce() {
        rounds(_ -> {
            var name = fresh("program");
            var outcomes = outcomes(
                    () -> admin().post(PROGRAMS, program("name", name)),
                    () -> admin().post(PROGRAMS, program("name", name)));

            assertThat(outcomes).containsExactlyInAnyOrder("201", "409 DUPLICATE");
        });
    }

    @Test
    void theSameCreationIsSentManyTimesAtOnce() {
        rounds(program -> {
            var body = projectIn(program, "id", UUID.randomUUID());
            var answers = Simultaneously.times(4, () -> admin().post(PROJECTS, body));

            assertThat(answers).extracting(Answer::outcome).containsOnly("201");
            assertThat(events().of(answers.getFirst().id())).containsExactly("portfolio.project-created");
        });
    }

    private List<Map.Entry<String, String>> moves(String project) {
        return database()
                .sql("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'fromProgramId', convert_from(payload, 'UTF8')::jsonb ->> 'toProgramId'
                        from domain_event_entry
                        where aggregate_identifier = ? and payload_type = 'planner.portfolio.project-moved' order by sequence_number
                        """)
                .param(project)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
    }

    /** Each with a program of its own. */
    private void rounds(Consumer<String> round) {
        IntStream.range(0, ROUNDS).forEach(_ -> round.accept(createdProgram()));
    }

    private static List<String> outcomes(Callable<Answer> first, Callable<Answer> second) {
        return Simultaneously.both(first, second).stream().map(Answer::outcome).toList();
    }
}
