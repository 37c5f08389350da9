package dev.planner.command.execution;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** Recognises faults that simultaneous changes cause. */
final class LostRaces {

    /** Foreign key, unique key, serialization failure, deadlock. The keys guard what was checked before and has changed since. */
    private static final Set<String> LOST = Set.of("23503", "23505", "40001", "40P01");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LostRaces() {}

    /** Another change won: the same command, decided anew, may find its way or a better reason to fail. */
    static boolean isLost(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof ConcurrencyException || LOST.contains(sqlState(cause)));
    }

    /** Another change has been under way for too long. */
    static boolean isBlocked(Throwable fault) {
        return causes(fault).anyMatch(cause -> LOCK_NOT_AVAILABLE.equals(sqlState(cause)));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    private static String sqlState(Throwable cause) {
        return cause instanceof SQLException sql ? Objects.toString(sql.getSQLState(), "") : "";
    }
}
