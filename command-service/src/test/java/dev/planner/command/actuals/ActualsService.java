package dev.planner.command.actuals;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.RunningCommandService;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running service with what tests of actuals need. */
abstract class ActualsService extends RunningCommandService {

    static final String ACTUALS = "/api/v1/actuals";

    /** A worker of a type of their own, with the rates 1200.00 in 2023 and 1250.00 from 2024 on. */
    record Somebody(String id, String externalId, String typeId) {

        String timesheet(String month) {
            return id + "." + month;
        }
    }

    final Somebody somebody() {
        var type = admin().post(
                        "/api/v1/worker-types", Map.of("type", fresh("type"), "description", "Software developer"))
                .id();
        setRate(type, "1200.00", "2023-01-01");
        setRate(type, "1250.00", "2024-01-01");
        return workerOf(type);
    }

    final Somebody workerOf(String type) {
        var externalId = fresh("EMP");
        var body = Map.of("externalId", externalId, "name", "John Smith", "workerTypeId", type);
        return new Somebody(admin().post("/api/v1/workers", body).id(), externalId, type);
    }

    final Answer setRate(String typeId, String amount, String startDate) {
        return admin().post(
                        "/api/v1/worker-types/" + typeId + "/rates", Map.of("amount", amount, "startDate", startDate));
    }

    /** From 2024-02-01 to 2025-06-30. */
    final String aProject() {
        return aProjectIn(aProgram());
    }

    /** A valid body; pairs of field and value replace its fields, a null value leaves the field out. */
    static Map<String, Object> actual(Somebody worker, String project, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("projectId", project);
        body.put("externalWorkerId", worker.externalId());
        body.put("workerName", "John Smith");
        body.put("date", "2024-02-01");
        body.put("allocationPercentage", "75.00");
        return with(body, fields);
    }

    final Answer record(Somebody worker, String project, Object... fields) {
        return admin().post(ACTUALS, actual(worker, project, fields));
    }
}
