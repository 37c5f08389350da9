package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.Samples.aProgram;
import static dev.planner.command.portfolio.Samples.dates;
import static dev.planner.command.portfolio.Samples.programEdit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramDetails;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProgramDecisionsTests {

    private final Program program = aProgram(dates("2024-01-01", "2025-12-31"));

    @Test
    void whatAnEditLeavesOutStays() {
        var changed = change("{\"technicalLead\": \"Grace Lee\"}").orElseThrow();

        var before = program.details();
        assertThat(changed)
                .isEqualTo(new ProgramDetails(
                        before.name(),
                        before.businessSponsor(),
                        before.programManager(),
                        "Grace Lee",
                        before.startDate(),
                        before.endDate(),
                        before.description()));
    }

    @Test
    void nullClearsTheDescription() {
        assertThat(change("{\"description\": null}").orElseThrow().description())
                .isNull();
    }

    @Test
    void theSameContentAgainChangesNothing() {
        assertThat(change("{}")).isEmpty();
        assertThat(change("{\"name\": \" Digital Transformation \", \"startDate\": \"2024-01-01\"}"))
                .isEmpty();
    }

    @Test
    void oneDateAloneMayNotTurnTheDatesAround() {
        assertRefused(() -> change("{\"startDate\": \"2025-12-31\"}"), ErrorCode.VALIDATION_FAILED);
        assertRefused(() -> change("{\"endDate\": \"2024-01-01\"}"), ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void theDatesStayAroundTheProjects() {
        var projects = Optional.of(dates("2024-02-01", "2025-06-30"));
        var exact = programEdit("{\"startDate\": \"2024-02-01\", \"endDate\": \"2025-06-30\"}");
        var narrow = programEdit("{\"startDate\": \"2024-02-02\"}");

        assertThat(ProgramDecisions.change(program, exact, projects)).isPresent();
        var refusal = assertRefused(
                () -> ProgramDecisions.change(program, narrow, projects), ErrorCode.PROJECT_OUTSIDE_PROGRAM);
        assertThat(refusal.facts())
                .containsEntry("programId", program.id())
                .containsEntry("programStartDate", LocalDate.parse("2024-02-02"))
                .containsEntry("programEndDate", LocalDate.parse("2025-12-31"))
                .containsEntry("projectsStartDate", LocalDate.parse("2024-02-01"))
                .containsEntry("projectsEndDate", LocalDate.parse("2025-06-30"));
    }

    @Test
    void onlyAProgramWithoutProjectsIsDeleted() {
        assertThat(ProgramDecisions.delete(program, Optional.empty()).programId())
                .isEqualTo(program.id());
        assertRefused(
                () -> ProgramDecisions.delete(
                        program, Optional.of(program.details().dates())),
                ErrorCode.PROGRAM_HAS_PROJECTS);
    }

    private Optional<ProgramDetails> change(String json) {
        return ProgramDecisions.change(program, programEdit(json), Optional.empty())
                .map(event -> event.details());
    }

    private static Refusal assertRefused(ThrowingCallable decision, ErrorCode code) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(decision).actual();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
