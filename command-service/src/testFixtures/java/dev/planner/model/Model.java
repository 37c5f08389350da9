package dev.planner.model;

import java.util.Map;

/** What the domain reference demands, kept in memory and written as plainly as it can be. */
final class Model {

    private final State state = new State();
    private final ProgramRules programs = new ProgramRules(state);
    private final ProjectRules projects = new ProjectRules(state);
    private final RateRules rates = new RateRules(state);
    private final StaffingRules staffing = new StaffingRules(state);
    private final PlanRules plan = new PlanRules(state);
    private final ActualRules actuals = new ActualRules(state);

    State state() {
        return state;
    }

    PlanRules plan() {
        return plan;
    }

    ActualRules actuals() {
        return actuals;
    }

    /** What the command must lead to; the model has then followed it. */
    Expectation follow(Command command) {
        try {
            return decided(command);
        } catch (Objections.Raised raised) {
            return raised.refused();
        }
    }

    private Expectation decided(Command command) {
        return switch (command.kind()) {
            case CREATE_PROGRAM -> programs.create(command);
            case CHANGE_PROGRAM -> programs.change(command);
            case DELETE_PROGRAM -> programs.delete(command);
            case CREATE_PROJECT -> projects.create(command);
            case CHANGE_PROJECT -> projects.change(command);
            case CHANGE_PHASES -> projects.changePhases(command);
            case ARCHIVE_PROJECT -> projects.archive(command);
            case DELETE_PROJECT -> projects.delete(command);
            case CREATE_WORKER_TYPE -> rates.createWorkerType(command);
            case CHANGE_WORKER_TYPE -> rates.changeWorkerType(command);
            case DELETE_WORKER_TYPE -> rates.deleteWorkerType(command);
            case SET_RATE -> rates.setRate(command);
            case CLOSE_RATE -> rates.closeRate(command);
            case CREATE_WORKER -> staffing.createWorker(command);
            case CHANGE_WORKER -> staffing.changeWorker(command);
            case DELETE_WORKER -> staffing.deleteWorker(command);
            case CREATE_RESOURCE -> staffing.createResource(command);
            case CHANGE_RESOURCE -> staffing.changeResource(command);
            case DELETE_RESOURCE -> staffing.deleteResource(command);
            case SET_PLAN -> plan.set(command);
            case REMOVE_PLAN -> plan.remove(command);
            case CREATE_ACTUAL -> actuals.create(command);
            case CHANGE_ACTUAL -> actuals.change(command);
            case DELETE_ACTUAL -> actuals.delete(command);
        };
    }

    /** Raises if what the path addresses is not there; objects if it has another version than expected. */
    static Objections addressed(State state, Command command, Map<String, ?> there, String id) {
        var objections = known(state, command, id);
        if (!there.containsKey(id)) {
            objections.add(true, 404, "NOT_FOUND");
            objections.settle();
        }
        return objections;
    }

    /** The same of what is to end, and may have ended before. */
    static Objections ending(State state, Command command, String id) {
        var objections = known(state, command, id);
        if (!state.isKnown(id)) {
            objections.add(true, 404, "NOT_FOUND");
            objections.settle();
        }
        return objections;
    }

    private static Objections known(State state, Command command, String id) {
        var objections = new Objections();
        objections.add(
                state.isKnown(id) && command.expectedVersion() != null && command.expectedVersion() != state.version(id),
                412,
                "VERSION_MISMATCH");
        return objections;
    }
}
