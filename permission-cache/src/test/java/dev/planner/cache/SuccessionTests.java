package dev.planner.cache;

import static dev.planner.cache.Succession.Place.AFTER_GAP;
import static dev.planner.cache.Succession.Place.LATE;
import static dev.planner.cache.Succession.Place.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuccessionTests {

    private final Succession succession = new Succession();

    @Test
    void beginsWithWhateverIsHeardFirst() {
        assertThat(succession.publication(3, 17)).isEqualTo(NEXT);
        assertThat(succession.publication(3, 18)).isEqualTo(NEXT);
        assertThat(succession.heartbeat(3, 18)).isEqualTo(NEXT);
        assertThat(new Succession().heartbeat(3, 17)).isEqualTo(NEXT);
    }

    @Test
    void aLostPublicationIsMissedByTheNextOne() {
        succession.publication(3, 17);
        assertThat(succession.publication(3, 19)).isEqualTo(AFTER_GAP);
        assertThat(succession.publication(3, 20)).isEqualTo(NEXT);
    }

    @Test
    void theLastPublicationIsMissedByTheHeartbeat() {
        succession.publication(3, 17);
        assertThat(succession.heartbeat(3, 18)).isEqualTo(AFTER_GAP);
        assertThat(succession.heartbeat(3, 18)).isEqualTo(NEXT);
        assertThat(succession.publication(3, 18)).as("not lost, only late").isEqualTo(LATE);
    }

    @Test
    void aHeartbeatThatWasOvertakenIsLate() {
        succession.publication(3, 17);
        assertThat(succession.heartbeat(3, 16)).isEqualTo(LATE);
        assertThat(succession.heartbeat(2, 40)).isEqualTo(LATE);
    }

    @Test
    void anEpochBeginsAnew() {
        succession.publication(3, 17);
        succession.epochOpened(4);
        assertThat(succession.heartbeat(4, 0)).isEqualTo(NEXT);
        assertThat(succession.publication(4, 1)).isEqualTo(NEXT);
        assertThat(succession.publication(3, 18)).isEqualTo(LATE);
    }

    @Test
    void anEpochWhoseBeginningWasNotHeardIsAGap() {
        succession.publication(3, 17);
        assertThat(succession.publication(4, 1)).isEqualTo(AFTER_GAP);
        assertThat(succession.heartbeat(5, 0)).isEqualTo(AFTER_GAP);
    }

    @Test
    void anOldEpochIsNotOpenedOnceMore() {
        succession.publication(3, 17);
        succession.epochOpened(3);
        assertThat(succession.publication(3, 18)).isEqualTo(NEXT);
    }
}
