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

/** Programs (domain reference, sections 2 and 3). */
final class ProgramRules {

    private final State state;

    ProgramRules(State state) {
        this.state = state;
    }

    Expectation create(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var program = new Program(
                fields.text("name", 255),
                fields.text("businessSponsor", 255),
                fields.text("programManager", 255),
                fields.text("technicalLead", 255),
                fields.date("startDate"),
                fields.date("endDate"),
                fields.optionalText("description", 1000));
        requireOrder(fields);
        fields.settle();
        if (state.isRepeated(id, program)) {
            return state.repeated(id, Map.of("id", id));
        }
        var objections = new Objections();
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        objections.add(isNameTaken(id, program.name()), 409, "DUPLICATE", "field", "name");
        objections.settle();
        state.take(id, program);
        state.programs.put(id, program);
        return state.created(
                id,
                Event.of("portfolio.program-created", id, "programId", id, "details", json(program)),
                Map.of("id", id));
    }

    Expectation change(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var old = state.programs.getOrDefault(id, new Program("", "", "", "", LocalDate.MIN, LocalDate.MAX, ""));
        var program = new Program(
                fields.text("name", 255, old.name()),
                fields.text("businessSponsor", 255, old.businessSponsor()),
                fields.text("programManager", 255, old.programManager()),
                fields.text("technicalLead", 255, old.technicalLead()),
                fields.date("startDate", old.start()),
                fields.date("endDate", old.end()),
                fields.optionalText("description", 1000, old.description()));
        requireOrder(fields);
        fields.settle();
        var objections = Model.addressed(state, command, state.programs, id);
        objections.add(!program.start().isBefore(program.end()), 422, "VALIDATION_FAILED");
        objections.add(
                projectsIn(id).anyMatch(project -> !isInside(project.details(), program)),
                422,
                "PROJECT_OUTSIDE_PROGRAM");
        objections.add(isNameTaken(id, program.name()), 409, "DUPLICATE", "field", "name");
        objections.settle();
        state.programs.put(id, program);
        return program.equals(old)
                ? state.changed(id)
                : state.changed(
                        id, Event.of("portfolio.program-changed", id, "programId", id, "details", json(program)));
    }

    Expectation delete(Command command) {
        var id = command.target(0);
        var objections = Model.ending(state, command, id);
        objections.add(projectsIn(id).findAny().isPresent(), 409, "PROGRAM_HAS_PROJECTS");
        objections.settle();
        state.retire(id);
        return state.programs.remove(id) == null
                ? state.ended(id)
                : state.ended(id, Event.of("portfolio.program-deleted", id, "programId", id));
    }

    private boolean isNameTaken(String id, String name) {
        return state.programs.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(id) && other.getValue().name().equals(name));
    }

    private Stream<Project> projectsIn(String program) {
        return state.projects.values().stream()
                .filter(project -> project.programId().equals(program));
    }

    static boolean isInside(Details project, Program program) {
        return !project.start().isBefore(program.start()) && !project.end().isAfter(program.end());
    }

    /** Programs and projects start before they end, as far as a request names both. */
    static void requireOrder(Fields fields) {
        var start = fields.optionalDate("startDate");
        var end = fields.optionalDate("endDate");
        fields.check(start == null || end == null || start.isBefore(end), "endDate", "not_after_start");
    }

    static Map<String, Object> json(Program program) {
        return Event.fields(
                "name", program.name(),
                "businessSponsor", program.businessSponsor(),
                "programManager", program.programManager(),
                "technicalLead", program.technicalLead(),
                "startDate", program.start().toString(),
                "endDate", program.end().toString(),
                "description", program.description());
    }
}
