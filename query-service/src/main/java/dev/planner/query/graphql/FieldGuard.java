package dev.planner.query.graphql;

import dev.planner.query.caller.AskedPermissions;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets no value out of a field that has not itself asked for every permission it declares: forgetting to ask must not grant. */
final class FieldGuard extends SimplePerformantInstrumentation {

    private final DeclaredFields fields;

    FieldGuard(DeclaredFields fields) {
        this.fields = fields;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        var step = parameters.getExecutionStepInfo();
        var field = FieldCoordinates.coordinates(
                step.getObjectType(), step.getFieldDefinition().getName());
        return fields.permissions(field)
                .<DataFetcher<?>>map(declared -> environment -> AskedPermissions.during(
                        field.toString(), declared, () -> unlessFailed(fetcher.get(environment))))
                .orElse(fetcher);
    }

    /** What a controller throws has become a failed result, which tells nothing and may come before all was asked. */
    private static @Nullable Object unlessFailed(@Nullable Object result) throws Exception {
        if (result instanceof CompletableFuture<?> later
                && later.isCompletedExceptionally()
                && later.exceptionNow() instanceof Exception failure) {
            throw failure;
        }
        return result;
    }
}
