package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerTypeCommand.SetRate;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** Worker types, workers, resources and wishes that the tests of this package start from. */
final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private Samples() {}

    static WorkerType aWorkerType() {
        return WorkerType.of(new WorkerTypeCreated(WorkerTypeId.random(), "Software Engineer", "Software developer"));
    }

    /** With the two rates of the demo data's senior software engineers. */
    static WorkerType aSeniorEngineer() {
        var engineer = aWorkerType();
        engineer = engineer.evolve(WorkerTypeDecisions.setRate(engineer, rate(engineer, "1200.00", "2023-01-01")));
        return engineer.evolve(WorkerTypeDecisions.setRate(engineer, rate(engineer, "1250.00", "2024-01-01")));
    }

    static SetRate rate(WorkerType workerType, String amount, String startDate) {
        return new SetRate(workerType.id(), RateId.random(), false, Money.of(amount), LocalDate.parse(startDate));
    }

    static Worker aWorker() {
        return Worker.of(new WorkerCreated(WorkerId.random(), "EMP001", "John Smith", WorkerTypeId.random()));
    }

    static Resource laborOf(Worker worker) {
        return Resource.of(
                new ResourceCreated(ResourceId.random(), worker.name(), ResourceType.LABOR, worker.id(), "Full time"));
    }

    static Resource equipment() {
        return Resource.of(new ResourceCreated(
                ResourceId.random(), "Server Hardware", ResourceType.NON_LABOR, null, "In two racks"));
    }

    static <T> T read(String json, Class<T> request) {
        return JSON.readValue(json, request);
    }
}
