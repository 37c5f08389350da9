package dev.planner.command.portfolio;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Programs, projects and wishes that the tests of this package start from. */
final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private Samples() {}

    static Dates dates(String start, String end) {
        return new Dates(LocalDate.parse(start), LocalDate.parse(end));
    }

    static ProgramDetails programDetails(Dates dates) {
        return new ProgramDetails(
                "Digital Transformation", "Jane Smith", "John Doe", "Alice Johnson", dates.start(), dates.end(), "Old");
    }

    static Program aProgram(Dates dates) {
        return Program.of(new ProgramCreated(ProgramId.random(), programDetails(dates)));
    }

    static ProjectDetails projectDetails(Dates dates) {
        return new ProjectDetails(
                "Mobile Application",
                "Jane Smith",
                "Sarah Connor",
                "Kyle Reese",
                "CC-001",
                dates.start(),
                dates.end(),
                null);
    }

    static PhaseDraft aPhase(String name, String start, String end) {
        return new PhaseDraft(name, LocalDate.parse(start), LocalDate.parse(end), Money.ZERO, Money.ZERO, null);
    }

    /** A project in a program of the same dates, with one phase unless others are given. */
    static Project aProject(Dates dates, PhaseDraft... phases) {
        var program = new ProgramBounds(ProgramId.random(), dates);
        var drafts = Optional.of(List.of(phases)).filter(given -> !given.isEmpty());
        return Project.of(ProjectDecisions.create(ProjectId.random(), program, projectDetails(dates), drafts));
    }

    static ProgramEdit programEdit(String json) {
        return JSON.readValue(json, UpdateProgramRequest.class).edit();
    }

    static ProjectEdit projectEdit(String json) {
        return JSON.readValue(json, UpdateProjectRequest.class).edit();
    }
}
