package dev.planner.command.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the relay of this instance is doing; written by the relay, read by whoever wants to know. */
final class RelayStatus {

    enum Role {
        /** Has not contended for the lock yet, or has been stopped. */
        IDLE,
        /** Another instance's relay is the active one. */
        STANDBY,
        /** Is the active one. */
        LEADER,
        /** Has failed and will contend again. */
        RETRYING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param since when role and trouble last changed
     * @param trouble why events are not going out, absent if nothing is known to be wrong
     */
    record State(Role role, Instant since, @Nullable String trouble) {}

    private final Clock clock;
    private volatile State state;

    RelayStatus(Clock clock) {
        this.clock = clock;
        this.state = new State(Role.IDLE, clock.instant(), null);
    }

    State state() {
        return state;
    }

    void idle() {
        change(Role.IDLE, null);
    }

    void standby() {
        change(Role.STANDBY, null);
    }

    /** What was wrong before counts as wrong until something gets through. */
    void leading() {
        change(Role.LEADER, state.trouble());
    }

    void gettingThrough() {
        change(Role.LEADER, null);
    }

    void waitingForKafka() {
        change(Role.LEADER, Objects.requireNonNullElse(state.trouble(), "waiting for Kafka"));
    }

    /** @return whether this is news: the trouble was another one before, or none */
    boolean failed(String trouble) {
        var before = state.trouble();
        change(Role.RETRYING, trouble);
        return !trouble.equals(before);
    }

    private void change(Role role, @Nullable String trouble) {
        var before = state;
        if (before.role() != role || !Objects.equals(before.trouble(), trouble)) {
            state = new State(role, clock.instant(), trouble);
        }
    }
}
