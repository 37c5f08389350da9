package dev.planner.edge.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where and why a body is not the JSON that was expected, without repeating what a class of ours is called. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                at(unknown, "unknown_field", "There is no such field.", "The body has an unknown field");
            case StreamReadException _ -> Refusal.malformed("The body is not valid JSON" + position(cause) + ".");
            default -> at(cause, "malformed", message(cause), "The body has a field that cannot be read");
        };
    }

    private static Refusal at(JacksonException cause, String code, String message, String detail) {
        var field = path(cause.getPath());
        if (field.isEmpty()) {
            return Refusal.malformed("The body is not what is expected here" + position(cause) + ".");
        }
        return Refusal.malformed(detail + ": " + field + ".").withErrors(List.of(new FieldError(field, code, message)));
    }

    /** The messages of our own value types are made for clients, those of Jackson speak of classes. */
    private static String message(JacksonException cause) {
        return Optional.of(cause)
                .filter(ValueInstantiationException.class::isInstance)
                .map(Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .orElse("The value has the wrong type or form.");
    }

    private static String path(List<Reference> references) {
        var path = references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String position(JacksonException cause) {
        return Optional.ofNullable(cause.getLocation())
                .filter(location -> location.getLineNr() > 0)
                .map(location -> " at line " + location.getLineNr() + ", column " + location.getColumnNr())
                .orElse("");
    }
}
