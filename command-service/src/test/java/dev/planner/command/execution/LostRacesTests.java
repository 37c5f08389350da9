package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostRacesTests {

    /** Wrapped as Axon wraps what a batch of inserts meets. */
    private static RuntimeException fault(String sqlState) {
        return new EventStoreException("append", new BatchUpdateException(new SQLException("fault", sqlState)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "23505", "40001", "40P01"})
    void whatAnotherChangeHasBrokenIsALostRace(String sqlState) {
        assertThat(LostRaces.isLost(fault(sqlState))).isTrue();
        assertThat(LostRaces.isBlocked(fault(sqlState))).isFalse();
    }

    @Test
    void anAppendThatComesSecondIsALostRace() {
        assertThat(LostRaces.isLost(new IllegalStateException(new ConcurrencyException("second"))))
                .isTrue();
    }

    @Test
    void aLockThatIsNotToBeHadIsNoRaceToBeRunAgain() {
        assertThat(LostRaces.isBlocked(fault("55P03"))).isTrue();
        assertThat(LostRaces.isLost(fault("55P03"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "23514", "42P01"})
    void aDatabaseThatIsAwayAndADefectOfOursAreNeither(String sqlState) {
        assertThat(LostRaces.isLost(fault(sqlState))).isFalse();
        assertThat(LostRaces.isBlocked(fault(sqlState))).isFalse();
    }
}
