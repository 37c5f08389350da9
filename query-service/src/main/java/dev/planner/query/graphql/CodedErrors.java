package dev.planner.query.graphql;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Problem;
import dev.planner.edge.problem.ProblemWriter;
import dev.planner.edge.problem.Refusal;
import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Gives errors the members that problems have elsewhere: the stable code, its HTTP status, the correlation id, single fields, and facts. */
final class CodedErrors extends DataFetcherExceptionResolverAdapter {

    private static final String CODE = "code";

    private final ProblemWriter problems;

    CodedErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Of a field that has thrown something. */
    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment field) {
        var problem = problems.describe(request(), thrown);
        return error(
                problem,
                List.of(field.getField().getSourceLocation()),
                field.getExecutionStepInfo().getPath());
    }

    /** Of a query that is not executed. */
    GraphQLError refused(Refusal refusal) {
        return error(Problem.of(refusal, request()), List.of(), null);
    }

    /** The same result, in which the errors of GraphQL itself have codes as well. */
    ExecutionResult coded(ExecutionResult result) {
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(result.getErrors().stream().map(this::coded).toList())
                .build();
    }

    private GraphQLError coded(GraphQLError error) {
        if (Optional.ofNullable(error.getExtensions()).orElse(Map.of()).containsKey(CODE)) {
            return error;
        }
        var refusal =
                Refusal.of(code(error), Optional.ofNullable(error.getMessage()).orElse(""));
        var path = error.getPath() == null ? null : ResultPath.fromList(error.getPath());
        return error(
                Problem.of(refusal, request()),
                Optional.ofNullable(error.getLocations()).orElse(List.of()),
                path);
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return ErrorCode.QUERY_TOO_COSTLY;
        }
        return error.getErrorType() == graphql.ErrorType.NullValueInNonNullableField
                        || error.getErrorType() == graphql.ErrorType.DataFetchingException
                ? ErrorCode.INTERNAL_ERROR
                : ErrorCode.MALFORMED_REQUEST;
    }

    private static GraphQLError error(Problem problem, List<SourceLocation> locations, @Nullable ResultPath path) {
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", problem.detail())
                .locations(locations)
                .errorType(classification(problem.status()))
                .extensions(extensions(problem));
        return path == null ? builder.build() : builder.path(path).build();
    }

    private static Map<String, Object> extensions(Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put(CODE, problem.code());
        members.put("status", problem.status());
        members.put("correlationId", problem.correlationId());
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        members.putAll(problem.facts());
        return members;
    }

    private static ErrorClassification classification(int status) {
        return switch (status) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404 -> ErrorType.NOT_FOUND;
            default -> status < 500 ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
