package dev.planner.edge.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes the text of a string or a number, without computing it. */
final class DecimalTextDeserializer extends ValueDeserializer<DecimalText> {

    @Override
    public DecimalText deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new DecimalText(parser.getString().strip());
            default -> (DecimalText) context.handleUnexpectedToken(context.constructType(DecimalText.class), parser);
        };
    }
}
