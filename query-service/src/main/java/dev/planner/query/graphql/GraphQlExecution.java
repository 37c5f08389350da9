package dev.planner.query.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Executes one query on the current thread, within its limits; every error of the result has a code. */
final class GraphQlExecution {

    private final ExecutionGraphQlService service;
    private final CodedErrors errors;
    private final Map<Object, Object> settings;

    GraphQlExecution(ExecutionGraphQlService service, CodedErrors errors, GraphQlProperties properties) {
        this.service = service;
        this.errors = errors;
        this.settings = Map.of(
                ParserOptions.class,
                parserOptions(properties),
                Introspection.INTROSPECTION_DISABLED,
                !properties.introspection());
    }

    /** @throws dev.planner.edge.problem.Refusal MALFORMED_REQUEST if the request has no document */
    ExecutionResult execute(GraphQlRequest body) {
        var request = new DefaultExecutionGraphQlRequest(
                body.document(), body.operationName(), body.variables(), null, "query", Locale.ENGLISH);
        request.configureExecutionInput((_, input) -> configured(input));
        var response = Objects.requireNonNull(service.execute(request).block());
        return errors.coded(response.getExecutionResult());
    }

    private ExecutionInput configured(ExecutionInput.Builder input) {
        return input.graphQLContext(settings).build();
    }

    private static ParserOptions parserOptions(GraphQlProperties properties) {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(properties.maxLength())
                .maxTokens(properties.maxTokens())
                .maxWhitespaceTokens(properties.maxLength())
                .maxRuleDepth(properties.maxNesting())
                .build();
    }
}
