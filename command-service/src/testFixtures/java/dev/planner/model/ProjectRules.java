package dev.planner.model;

import dev.planner.model.State.Details;
import dev.planner.model.State.Phase;
import dev.planner.model.State.Program;
import dev.planner.model.State.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Projects with their phases (domain reference, sections 2 and 3). */
final class ProjectRules {

    private final State state;
    private final Phases tilings = new Phases();

    ProjectRules(State state) {
        this.state = state;
    }

    /** What makes two creations of a project the same. */
    private record Creation(String programId, Details details, List<Phase> phases) {}

    Expectation create(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var programId = fields.id("programId");
        var details = new Details(
                fields.text("name", 255),
                fields.text("businessSponsor", 255),
                fields.text("projectManager", 255),
                fields.text("technicalLead", 255),
                fields.text("costCenterCode", 50),
                fields.date("startDate"),
                fields.date("endDate"),
                fields.optionalText("description", 1000));
        ProgramRules.requireOrder(fields);
        var list = fields.optionalList("phases");
        var given = list == null ? null : Phases.read(fields, "phases", list);
        fields.settle();
        var creation = new Creation(programId, details, given);
        var program = state.programs.get(programId);
        var objections = new Objections();
        objections.add(program == null, 422, "REFERENCE_NOT_FOUND", "field", "programId");
        if (program != null && state.isRepeated(id, creation)) {
            return state.repeated(id, Map.of("id", id));
        }
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        objections.add(
                program != null && !ProgramRules.isInside(details, program), 422, "PROJECT_OUTSIDE_PROGRAM");
        objections.add(isCodeTaken(id, details.costCenterCode()), 409, "DUPLICATE", "field", "costCenterCode");
        var phases = given == null
                ? List.of(new Phase(
                        null, "Execution", details.start(), details.end(), Phases.ZERO, Phases.ZERO, null))
                : given;
        Phases.requireTiling(objections, details, phases);
        objections.settle();
        state.take(id, creation);
        var project = new Project(programId, details, tilings.identified(phases, List.of()), false);
        state.projects.put(id, project);
        return state.created(
                id,
                Event.of(
                        "portfolio.project-created",
                        id,
                        "projectId",
                        id,
                        "programId",
                        programId,
                        "details",
                        json(details),
                        "phases",
                        Phases.json(project.phases())),
                Map.of("id", id));
    }

    Expectation change(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var nothing = new Project(
                "", new Details("", "", "", "", "", LocalDate.MIN, LocalDate.MAX, ""), List.of(), false);
        var old = state.projects.getOrDefault(id, nothing);
        var programId = fields.id("programId", old.programId());
        var details = new Details(
                fields.text("name", 255, old.details().name()),
                fields.text("businessSponsor", 255, old.details().businessSponsor()),
                fields.text("projectManager", 255, old.details().projectManager()),
                fields.text("technicalLead", 255, old.details().technicalLead()),
                fields.text("costCenterCode", 50, old.details().costCenterCode()),
                fields.date("startDate", old.start()),
                fields.date("endDate", old.end()),
                fields.optionalText("description", 1000, old.details().description()));
        ProgramRules.requireOrder(fields);
        fields.settle();
        var objections = Model.addressed(state, command, state.projects, id);
        objections.add(old.archived(), 409, "PROJECT_ARCHIVED");
        var program = state.programs.get(programId);
        objections.add(program == null, 422, "REFERENCE_NOT_FOUND", "field", "programId");
        objections.add(!details.start().isBefore(details.end()), 422, "VALIDATION_FAILED");
        objections.add(program != null && !ProgramRules.isInside(details, program), 422, "PROJECT_OUTSIDE_PROGRAM");
        objections.add(isCodeTaken(id, details.costCenterCode()), 409, "DUPLICATE", "field", "costCenterCode");
        var phases = Phases.following(old.phases(), details);
        var first = phases.getFirst();
        var last = phases.getLast();
        objections.add(first.start().isAfter(first.end()), 422, "PHASES_DO_NOT_TILE", "problem", "start");
        objections.add(last.start().isAfter(last.end()), 422, "PHASES_DO_NOT_TILE", "problem", "end");
        var project = new Project(programId, details, phases, false);
        objections.add(isAnythingLeftOutside(id, old, project), 409, "PROJECT_DATES_IN_USE");
        objections.settle();
        state.projects.put(id, project);
        var events = new ArrayList<Event>();
        if (!programId.equals(old.programId())) {
            events.add(Event.of(
                    "portfolio.project-moved",
                    id,
                    "projectId",
                    id,
                    "fromProgramId",
                    old.programId(),
                    "toProgramId",
                    programId));
        }
        if (!details.equals(old.details())) {
            events.add(Event.of(
                    "portfolio.project-changed", id, "projectId", id, "details", json(details), "phases", Phases.json(phases)));
        }
        return state.changed(id, events.toArray(Event[]::new));
    }

    Expectation changePhases(Command command) {
        var id = command.target(0);
        var fields = new Fields(Map.of());
        var drafts = Phases.read(fields, "", (List<?>) command.body());
        fields.settle();
        var objections = Model.addressed(state, command, state.projects, id);
        var old = state.projects.get(id);
        objections.add(old.archived(), 409, "PROJECT_ARCHIVED");
        Phases.requireTiling(objections, old.details(), drafts);
        objections.settle();
        var phases = tilings.identified(drafts, old.phases());
        state.projects.put(id, new Project(old.programId(), old.details(), phases, false));
        return phases.equals(old.phases())
                ? state.changed(id)
                : state.changed(
                        id, Event.of("portfolio.project-phases-changed", id, "projectId", id, "phases", Phases.json(phases)));
    }

    Expectation archive(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var archived = fields.truth("archived");
        fields.settle();
        var objections = Model.addressed(state, command, state.projects, id);
        objections.settle();
        var old = state.projects.put(
                id,
                new Project(
                        state.projects.get(id).programId(),
                        state.projects.get(id).details(),
                        state.projects.get(id).phases(),
                        archived));
        return old.archived() == archived
                ? state.changed(id)
                : state.changed(
                        id,
                        Event.of(
                                archived ? "portfolio.project-archived" : "portfolio.project-restored",
                                id,
                                "projectId",
                                id));
    }

    Expectation delete(Command command) {
        var id = command.target(0);
        var objections = Model.ending(state, command, id);
        var project = state.projects.get(id);
        objections.add(project != null && project.archived(), 409, "PROJECT_ARCHIVED");
        objections.add(
                state.planOn(id).findAny().isPresent()
                        || state.actualsOn(id).findAny().isPresent(),
                409,
                "PROJECT_HAS_BOOKINGS");
        objections.settle();
        state.retire(id);
        return state.projects.remove(id) == null
                ? state.ended(id)
                : state.ended(id, Event.of("portfolio.project-deleted", id, "projectId", id));
    }

    private boolean isAnythingLeftOutside(String id, Project old, Project changed) {
        return state.planOn(id).anyMatch(key -> !changed.contains(key.day()))
                || state.actualsOn(id)
                        .anyMatch(actual -> old.contains(actual.date()) && !changed.contains(actual.date()));
    }

    private boolean isCodeTaken(String id, String code) {
        return state.projects.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(id)
                        && other.getValue().details().costCenterCode().equals(code));
    }

    static Map<String, Object> json(Details details) {
        return Event.fields(
                "name", details.name(),
                "businessSponsor", details.businessSponsor(),
                "projectManager", details.projectManager(),
                "technicalLead", details.technicalLead(),
                "costCenterCode", details.costCenterCode(),
                "startDate", details.start().toString(),
                "endDate", details.end().toString(),
                "description", details.description());
    }
}
