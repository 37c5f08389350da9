package dev.planner.local;

import dev.planner.local.Client.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The access views of one user, by the natural keys of the demo data. */
record Views(Client client, String userId) {

    static final Map<String, String> PROGRAM_KEYS = Map.of(
            "Digital Transformation Initiative", "DT",
            "Infrastructure Modernization", "IM",
            "Customer Experience Enhancement", "CX");

    JsonNode permissions() {
        return client.get("/api/v1/users/" + userId + "/permissions")
                .expecting(200)
                .body();
    }

    int permissionCount() {
        return permissions().path("permissions").size();
    }

    Set<String> programs() {
        return page("accessible-programs").items().stream()
                .map(item -> PROGRAM_KEYS.get(item.path("name").stringValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Accessible projects of the demo data; others that tests have made are left out. */
    Set<String> projects() {
        return page("accessible-projects").items().stream()
                .map(item -> item.path("costCenterCode").stringValue())
                .filter(code -> code.startsWith("CC-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode scopeSummary() {
        return client.get("/api/v1/users/" + userId + "/scope-summary")
                .expecting(200)
                .body();
    }

    private Answer page(String view) {
        return client.get("/api/v1/users/" + userId + "/" + view + "?limit=200").expecting(200);
    }
}
