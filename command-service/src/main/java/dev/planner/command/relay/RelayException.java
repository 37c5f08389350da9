package dev.planner.command.relay;

import org.jspecify.annotations.Nullable;

/** Why the relay could not go on; the message says it to an operator. */
final class RelayException extends RuntimeException {

    RelayException(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + ": " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
