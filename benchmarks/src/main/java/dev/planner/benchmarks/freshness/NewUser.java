package dev.planner.benchmarks.freshness;

import dev.planner.benchmarks.system.Api;
import java.util.Map;
import java.util.UUID;

/** Creates users by commands, because only those can be changed by commands. */
public final class NewUser {

    private NewUser() {}

    /** The id of a new user with the role of a viewer, without scopes. */
    public static String viewer(Api commands, String prefix) {
        var name = prefix + "-" + UUID.randomUUID();
        var id = commands.send("POST", "/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .path("id")
                .stringValue();
        commands.send("PUT", rolePath(id), Map.of());
        return id;
    }

    public static String rolePath(String userId) {
        return "/api/v1/users/" + userId + "/roles/viewer";
    }
}
