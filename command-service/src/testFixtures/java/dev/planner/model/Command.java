package dev.planner.model;

import java.util.List;

/**
 * One request to the command service, in the names of the model.
 *
 * @param targets what fills the places of the path, in order
 * @param body as it is written as JSON; null for none
 * @param expectedVersion what {@code If-Match} says; null for no such header
 */
record Command(Kind kind, List<String> targets, Object body, Long expectedVersion) {

    /** What can be asked for. */
    enum Kind {
        CREATE_PROGRAM("POST", "/api/v1/programs"),
        CHANGE_PROGRAM("PUT", "/api/v1/programs/{}"),
        DELETE_PROGRAM("DELETE", "/api/v1/programs/{}"),
        CREATE_PROJECT("POST", "/api/v1/projects"),
        CHANGE_PROJECT("PUT", "/api/v1/projects/{}"),
        CHANGE_PHASES("PUT", "/api/v1/projects/{}/phases"),
        ARCHIVE_PROJECT("PUT", "/api/v1/projects/{}/status"),
        DELETE_PROJECT("DELETE", "/api/v1/projects/{}"),
        CREATE_WORKER_TYPE("POST", "/api/v1/worker-types"),
        CHANGE_WORKER_TYPE("PUT", "/api/v1/worker-types/{}"),
        DELETE_WORKER_TYPE("DELETE", "/api/v1/worker-types/{}"),
        SET_RATE("POST", "/api/v1/worker-types/{}/rates"),
        CLOSE_RATE("POST", "/api/v1/worker-types/{}/rates/close"),
        CREATE_WORKER("POST", "/api/v1/workers"),
        CHANGE_WORKER("PUT", "/api/v1/workers/{}"),
        DELETE_WORKER("DELETE", "/api/v1/workers/{}"),
        CREATE_RESOURCE("POST", "/api/v1/resources"),
        CHANGE_RESOURCE("PUT", "/api/v1/resources/{}"),
        DELETE_RESOURCE("DELETE", "/api/v1/resources/{}"),
        SET_PLAN("PUT", "/api/v1/projects/{}/plan/{}"),
        REMOVE_PLAN("DELETE", "/api/v1/projects/{}/plan/{}?from={}&to={}"),
        CREATE_ACTUAL("POST", "/api/v1/actuals"),
        CHANGE_ACTUAL("PUT", "/api/v1/actuals/{}"),
        DELETE_ACTUAL("DELETE", "/api/v1/actuals/{}");

        private final String method;
        private final String template;

        Kind(String method, String template) {
            this.method = method;
            this.template = template;
        }

        String method() {
            return method;
        }
    }

    String path() {
        var path = kind.template;
        for (String target : targets) {
            path = path.replaceFirst("\\{}", target);
        }
        return path;
    }

    String target(int place) {
        return targets.get(place);
    }

    @Override
    public String toString() {
        return kind.method + " " + path() + (body == null ? "" : " " + Json.text(body))
                + (expectedVersion == null ? "" : " If-Match " + expectedVersion);
    }
}
