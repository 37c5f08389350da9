package dev.planner.command.staffing;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running service with what tests of worker types, workers and resources need. */
abstract class StaffingService extends RunningCommandService {

    static final String WORKER_TYPES = "/api/v1/worker-types";
    static final String WORKERS = "/api/v1/workers";
    static final String RESOURCES = "/api/v1/resources";

    /** A valid body; pairs of field and value replace its fields, a null value leaves the field out. */
    static Map<String, Object> workerType(Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", fresh("type"));
        body.put("description", "Software developer");
        return with(body, fields);
    }

    /** A valid body, as above. */
    static Map<String, Object> workerOf(String workerTypeId, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("externalId", fresh("EMP"));
        body.put("name", "John Smith");
        body.put("workerTypeId", workerTypeId);
        return with(body, fields);
    }

    /** A valid body, as above. */
    static Map<String, Object> laborOf(String workerId, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("resourceType", "labor");
        body.put("workerId", workerId);
        return with(body, fields);
    }

    /** A valid body, as above. */
    static Map<String, Object> equipment(Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Server Hardware");
        body.put("resourceType", "non_labor");
        return with(body, fields);
    }

    static Map<String, Object> rate(Object amount, Object startDate) {
        return Map.of("amount", amount, "startDate", startDate);
    }

    final String createdWorkerType(Object... fields) {
        return admin().post(WORKER_TYPES, workerType(fields)).id();
    }

    final String createdWorker(Object... fields) {
        return admin().post(WORKERS, workerOf(createdWorkerType(), fields)).id();
    }

    final String createdLaborOf(String workerId) {
        return admin().post(RESOURCES, laborOf(workerId)).id();
    }

    final Answer setRate(String workerTypeId, Object amount, Object startDate) {
        return setRate(admin(), workerTypeId, rate(amount, startDate));
    }

    static Answer setRate(Client client, String workerTypeId, Map<String, Object> body) {
        return client.post(WORKER_TYPES + "/" + workerTypeId + "/rates", body);
    }

    final Answer closeRate(String workerTypeId, Object endDate) {
        return admin().post(WORKER_TYPES + "/" + workerTypeId + "/rates/close", Map.of("endDate", endDate));
    }
}
