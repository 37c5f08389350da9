package dev.planner.edge.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path of the field as the client wrote it, such as {@code phases[1].endDate}
 * @param code a lower_snake key such as {@code too_long}
 * @param message one sentence for a human reader
 */
public record FieldError(String field, String code, String message) {

    public FieldError {
        field = Printable.text(field);
        message = Printable.text(message);
    }
}
