package dev.planner.command.relay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A relay that is not the active one: it tells the active one of commits of its instance, and takes over when that one is gone. */
final class Standby {

    private final RelaySession session;
    private final RelaySignal signal;
    private final RelayStatus status;
    private final RelayProperties properties;

    Standby(RelaySession session, RelaySignal signal, RelayStatus status, RelayProperties properties) {
        this.session = session;
        this.signal = signal;
        this.status = status;
        this.properties = properties;
    }

    /** @return false if the relay is to stop */
    boolean awaitLeadership(BooleanSupplier running) {
        while (running.getAsBoolean()) {
            if (session.tryToLead()) {
                return true;
            }
            status.standby();
            passOnSignals(running);
        }
        return false;
    }

    /** Until it is time for the next try. Never more often than the spacing: a notification takes a lock that all of them share. */
    private void passOnSignals(BooleanSupplier running) {
        var nextTry = System.nanoTime() + properties.candidacyInterval().toNanos();
        for (var left = nextTry - System.nanoTime(); left > 0; left = nextTry - System.nanoTime()) {
            if (signal.await(Duration.ofNanos(left)) && running.getAsBoolean()) {
                session.notifyLeader();
                LockSupport.parkNanos(properties.notifySpacing().toNanos());
            } else if (!running.getAsBoolean()) {
                return;
            }
        }
    }
}
