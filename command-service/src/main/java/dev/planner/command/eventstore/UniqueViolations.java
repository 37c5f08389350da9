package dev.planner.command.eventstore;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Recognises that another command has appended to the same aggregate first. Axon's own resolver knows other drivers' exceptions only. */
final class UniqueViolations implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }
}
