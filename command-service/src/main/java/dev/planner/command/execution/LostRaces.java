package dev.planner.command.execution;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** Recognises that a simultaneous change won, so that the same command, decided anew, may find its way or a better reason to fail. */
final class LostRaces {

    /** Foreign key, unique key, serialization failure, deadlock. The keys guard what was checked before and has changed since. */
    private static final Set<String> SQL_STATES = Set.of("23503", "23505", "40001", "40P01");

    private LostRaces() {}

    static boolean isLost(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConcurrencyException
                        || (cause instanceof SQLException sql
                                && SQL_STATES.contains(Objects.toString(sql.getSQLState(), ""))));
    }
}
