package dev.planner.query.graphql;

import dev.planner.edge.security.RequiresNoPermission;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The GraphQL endpoint. It is an endpoint like all others, so that demands of freshness, receipts, problems and limits of bodies are theirs;
 * and all fields of a query are answered on the thread of its request, as one read.
 */
@RestController
final class GraphQlController {

    static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private final GraphQlExecution execution;

    GraphQlController(GraphQlExecution execution) {
        this.execution = execution;
    }

    @PostMapping(
            path = "/graphql",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, GRAPHQL_RESPONSE})
    @Operation(summary = "Answers a GraphQL query about programs, projects, plan, actuals, users and roles")
    @RequiresNoPermission(reason = "each field of the schema demands its own, and says which")
    ResponseEntity<Map<String, @Nullable Object>> answer(@RequestBody GraphQlRequest body, HttpServletRequest request) {
        var result = execution.execute(body);
        var mediaType = mediaType(request);
        return ResponseEntity.status(status(result.isDataPresent(), mediaType))
                .contentType(mediaType)
                .body(result.toSpecification());
    }

    /** Clients that know the media type of GraphQL are told by the status that nothing was executed; others expect 200 (GraphQL over HTTP). */
    private static HttpStatus status(boolean executed, MediaType mediaType) {
        return executed || mediaType.equals(MediaType.APPLICATION_JSON) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }

    private static MediaType mediaType(HttpServletRequest request) {
        var graphQl = MediaType.parseMediaType(GRAPHQL_RESPONSE);
        return new ServletServerHttpRequest(request)
                .getHeaders().getAccept().stream()
                        .filter(accepted -> accepted.equalsTypeAndSubtype(graphQl)
                                || accepted.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
                        .findFirst()
                        .filter(accepted -> accepted.equalsTypeAndSubtype(graphQl))
                        .map(_ -> graphQl)
                        .orElse(MediaType.APPLICATION_JSON);
    }
}
