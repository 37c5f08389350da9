package dev.planner.query.graphql;

import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, as "GraphQL over HTTP" has it.
 *
 * @param query the document
 * @param operationName which of its operations, if there are several
 * @param extensions may be sent, and mean nothing here
 */
record GraphQlRequest(
        @Nullable String query,
        @Nullable String operationName,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, @Nullable Object> extensions) {

    /** @throws Refusal MALFORMED_REQUEST if there is none */
    String document() {
        if (query == null || query.isBlank()) {
            throw Refusal.malformed("The body has no query.")
                    .withErrors(List.of(new FieldError("query", "required", "The query is required.")));
        }
        return query;
    }
}
