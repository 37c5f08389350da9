package dev.planner.query.graphql;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what asks for too much, after it is parsed and before it is looked at any closer. */
final class QueryLimits extends SimplePerformantInstrumentation {

    private final QueryMeter meter;
    private final GraphQlProperties properties;
    private final CodedErrors errors;

    QueryLimits(QueryMeter meter, GraphQlProperties properties, CodedErrors errors) {
        this.meter = meter;
        this.properties = properties;
        this.errors = errors;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables query,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var size = meter.measure(parameters.getSchema(), query.getDocument(), query.getVariables());
        check("depth", size.depth(), properties.maxDepth());
        check("reads", size.reads(), properties.maxReads());
        check("cost", size.cost(), properties.maxCost());
        return query;
    }

    private void check(String limit, long actual, long maximum) {
        if (actual > maximum) {
            var refusal = Refusal.of(
                            ErrorCode.QUERY_TOO_COSTLY,
                            "The query has a %s of %s%d; %d is the most. Ask for less, or for smaller pages."
                                    .formatted(limit, actual >= QuerySize.UNCOUNTED ? "over " : "", actual, maximum))
                    .with("limit", limit)
                    .with("actual", actual)
                    .with("maximum", maximum);
            throw new AbortExecutionException(List.of(errors.refused(refusal)));
        }
    }
}
