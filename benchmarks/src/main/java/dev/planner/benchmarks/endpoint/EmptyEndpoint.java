package dev.planner.benchmarks.endpoint;

import dev.planner.edge.security.RequiresNoPermission;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Does nothing, behind everything that every endpoint of the service is behind: server, filters, token, interceptors, receipts. */
@RestController
class EmptyEndpoint {

    static final String REASON = "It does nothing.";

    private static final Map<String, Object> ANSWER =
            Map.of("allowed", true, "reason", "granted", "grant", Map.of("role", "viewer", "scope", "project"));

    /** Does not even look at the body that comes with the request. */
    @PostMapping("/benchmark/empty")
    @RequiresNoPermission(reason = REASON)
    void empty() {}

    /** Reads the body of a decision and writes an answer such as one. */
    @PostMapping("/benchmark/json")
    @RequiresNoPermission(reason = REASON)
    Map<String, Object> json(@RequestBody Map<String, Object> body) {
        return ANSWER;
    }
}
