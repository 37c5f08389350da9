package dev.planner.query.graphql;

import dev.planner.edge.json.IsoDates;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.util.Locale;

/** The scalars of the schema: texts, as they are in JSON elsewhere. */
final class Scalars {

    static final GraphQLScalarType DATE = scalar("Date", new DateText());
    static final GraphQLScalarType INSTANT = scalar("Instant", new Text());
    static final GraphQLScalarType DECIMAL = scalar("Decimal", new Text());

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, String> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** Is only answered, as its value prints itself. */
    private static class Text implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }
    }

    private static final class DateText extends Text {

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text) {
                try {
                    return IsoDates.date(text);
                } catch (IllegalArgumentException e) {
                    throw new CoercingParseValueException(e.getMessage(), e);
                }
            }
            throw new CoercingParseValueException("A date is a text: yyyy-MM-dd.");
        }

        @Override
        public LocalDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return IsoDates.date(String.valueOf(text.getValue()));
                } catch (IllegalArgumentException e) {
                    throw new CoercingParseLiteralException(e.getMessage(), e);
                }
            }
            throw new CoercingParseLiteralException("A date is a text: yyyy-MM-dd.");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }
}
