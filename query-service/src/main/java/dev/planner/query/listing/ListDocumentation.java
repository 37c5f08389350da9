package dev.planner.query.listing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the query parameters of lists in the OpenAPI document as they are checked. */
final class ListDocumentation implements OperationCustomizer {

    private final Map<String, ListDefinition> definitions;
    private final ListingProperties properties;

    ListDocumentation(Map<String, ListDefinition> definitions, ListingProperties properties) {
        this.definitions = definitions;
        this.properties = properties;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(Listed.class))
                .filter(Objects::nonNull)
                .forEach(listed -> describe(operation, Objects.requireNonNull(definitions.get(listed.value()))));
        return operation;
    }

    private void describe(Operation operation, ListDefinition definition) {
        definition.filters().forEach(filter -> operation.addParametersItem(parameter(filter)));
        operation.addParametersItem(parameter(ListParameters.SORT, sortDescription(definition), new StringSchema()));
        operation.addParametersItem(parameter(ListParameters.LIMIT, "The most rows of a page.", limit()));
        operation.addParametersItem(parameter(
                ListParameters.CURSOR,
                "Where the page begins: the nextCursor of the page before, asked for with the same filters and sort.",
                new StringSchema()));
        operation.addParametersItem(
                parameter(ListParameters.WITH_TOTAL, "Whether to count the rows of all pages.", flag()));
    }

    private Parameter parameter(Filter<?> filter) {
        var schema = new StringSchema();
        if (!filter.syntax().format().isEmpty()) {
            schema.setFormat(filter.syntax().format());
        }
        filter.syntax().values().forEach(schema::addEnumItem);
        if (filter.equals(Filters.Q)) {
            schema.setMaxLength(properties.maxSearchLength());
        }
        return parameter(filter.name(), filter.description(), schema);
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static String sortDescription(ListDefinition definition) {
        return ("Fields in order of weight, separated by commas, each descending with a - before it: %s. Text sorts by code points, rows "
                        + "without a value come last, and what is equal by %s. Default: %s.")
                .formatted(
                        String.join(", ", definition.sortFieldNames()),
                        definition.tieBreaker().name(),
                        definition.orderText());
    }

    private Schema<?> limit() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(properties.maxLimit()));
        schema.setDefault(properties.defaultLimit());
        return schema;
    }

    private static Schema<?> flag() {
        return new BooleanSchema()._default(false);
    }
}
