package dev.planner.local.reporting;

import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.Program;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.RateTimeline;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.model.Outcome;
import dev.planner.model.State;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.World;
import dev.planner.query.reckoning.CostModel;
import dev.planner.query.reckoning.CostModel.PlanRow;
import dev.planner.query.reckoning.CostModel.Worked;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a trial has led to, by the names of the service, as reports are reckoned from it. */
final class ModelledCosts {

    private final State state;
    private final Outcome.Names names;
    private final World world = new World();

    private ModelledCosts(Outcome outcome) {
        this.state = outcome.state();
        this.names = outcome.names();
    }

    static CostModel of(Outcome outcome) {
        return new ModelledCosts(outcome).model();
    }

    private CostModel model() {
        state.programs.forEach((id, program) -> world.programs().put(program(id), stored(program(id, program))));
        state.projects.forEach((id, project) -> world.projects().put(project(id), stored(project(id, project))));
        state.workerTypes.forEach((id, type) -> world.workerTypes().put(type(id), stored(type(id, type))));
        state.workers.forEach((id, worker) -> world.workers().put(worker(id), stored(worker(id, worker))));
        state.resources.forEach((id, resource) -> world.resources().put(resource(id), stored(resource(id, resource))));
        var model = new CostModel(world);
        state.plan.forEach((key, row) -> model.add(new PlanRow(
                resource(key.resource()), project(key.project()), key.day(), row.allocation(), row.capital())));
        state.actuals
                .values()
                .forEach(actual -> model.add(new Worked(
                        worker(actual.workerId()),
                        project(actual.projectId()),
                        actual.date(),
                        actual.allocation(),
                        actual.cost().total(),
                        actual.cost().capital())));
        return model;
    }

    private Program program(String id, State.Program program) {
        var details = new ProgramDetails(
                named(program.name()),
                named(program.businessSponsor()),
                named(program.programManager()),
                named(program.technicalLead()),
                program.start(),
                program.end(),
                named(program.description()));
        return new Program(program(id), details, false);
    }

    private Project project(String id, State.Project project) {
        var details = project.details();
        return new Project(
                project(id),
                program(project.programId()),
                new ProjectDetails(
                        named(details.name()),
                        named(details.businessSponsor()),
                        named(details.projectManager()),
                        named(details.technicalLead()),
                        named(details.costCenterCode()),
                        details.start(),
                        details.end(),
                        named(details.description())),
                project.phases().stream().map(this::phase).toList(),
                project.archived() ? Project.Status.ARCHIVED : Project.Status.ACTIVE);
    }

    private Phase phase(State.Phase phase) {
        return new Phase(
                new PhaseId(uuid(phase.id())),
                named(phase.name()),
                phase.start(),
                phase.end(),
                new Money(phase.capital()),
                new Money(phase.expense()),
                named(phase.description()));
    }

    private WorkerType type(String id, State.WorkerType type) {
        var rates = type.rates().entrySet().stream()
                .map(rate -> rate(rate.getKey(), rate.getValue()))
                .toList();
        return new WorkerType(type(id), named(type.type()), named(type.description()), new RateTimeline(rates), false);
    }

    private Rate rate(String id, State.Rate rate) {
        return new Rate(new RateId(uuid(id)), new Money(rate.amount()), rate.start(), rate.end());
    }

    private Worker worker(String id, State.Worker worker) {
        return new Worker(
                worker(id), named(worker.externalId()), named(worker.name()), type(worker.workerTypeId()), false);
    }

    private Resource resource(String id, State.Resource resource) {
        @Nullable String worker = resource.workerId();
        return new Resource(
                resource(id),
                named(resource.name()),
                ResourceType.of(resource.type()),
                worker == null ? null : worker(worker),
                named(resource.description()),
                false);
    }

    private ProgramId program(String id) {
        return new ProgramId(uuid(id));
    }

    private ProjectId project(String id) {
        return new ProjectId(uuid(id));
    }

    private WorkerTypeId type(String id) {
        return new WorkerTypeId(uuid(id));
    }

    private WorkerId worker(String id) {
        return new WorkerId(uuid(id));
    }

    private ResourceId resource(String id) {
        return new ResourceId(uuid(id));
    }

    private UUID uuid(String id) {
        return UUID.fromString(named(id));
    }

    /** Any text may bear the mark of the world. */
    private @Nullable String named(@Nullable String text) {
        return text == null ? null : names.inService(text);
    }

    private static <T> Stored<T> stored(T value) {
        return new Stored<>(value, 0, Instant.EPOCH, Instant.EPOCH);
    }
}
