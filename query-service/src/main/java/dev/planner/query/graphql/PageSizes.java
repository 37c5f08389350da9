package dev.planner.query.graphql;

import dev.planner.query.listing.ListArguments;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.Map;

/** How many items the pages of an operation can have. What is no size that a list would accept counts as the largest. */
final class PageSizes {

    private static final String LIMIT = "limit";

    private final ListArguments lists;
    private final OperationDefinition operation;
    private final Map<String, Object> variables;

    PageSizes(ListArguments lists, OperationDefinition operation, Map<String, Object> variables) {
        this.lists = lists;
        this.operation = operation;
        this.variables = variables;
    }

    /** Of a field that is a page. */
    int of(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(LIMIT))
                .findFirst()
                .map(Argument::getValue)
                .map(this::of)
                .orElseGet(lists::defaultLimit);
    }

    private int of(Value<?> value) {
        return switch (value) {
            case IntValue number -> bounded(number.getValue());
            case VariableReference variable -> of(variable.getName());
            default -> lists.maxLimit();
        };
    }

    private int of(String variable) {
        if (variables.containsKey(variable)) {
            return variables.get(variable) instanceof Number number
                    ? bounded(BigInteger.valueOf(number.longValue()))
                    : lists.maxLimit();
        }
        return operation.getVariableDefinitions().stream()
                .filter(definition -> definition.getName().equals(variable) && definition.getDefaultValue() != null)
                .findFirst()
                .map(definition -> definition.getDefaultValue() instanceof IntValue number
                        ? bounded(number.getValue())
                        : lists.maxLimit())
                .orElseGet(lists::defaultLimit);
    }

    private int bounded(BigInteger size) {
        var max = BigInteger.valueOf(lists.maxLimit());
        return size.signum() > 0 && size.compareTo(max) <= 0 ? size.intValueExact() : lists.maxLimit();
    }
}
