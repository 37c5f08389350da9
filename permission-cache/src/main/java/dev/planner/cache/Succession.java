package dev.planner.cache;

/**
 * Tells whether the messages of a channel arrive without a gap. Redis promises neither that nor their order: within a cluster, and from a
 * master to its replicas, they are lost whenever a connection between servers breaks, while the subscriber's own connection stays.
 */
final class Succession {

    /** How a message follows those before. */
    enum Place {
        NEXT,
        /** Something before it was lost, or is still to come. */
        AFTER_GAP,
        /** It speaks of a time before the last message. */
        LATE
    }

    /** Before the first message: whatever it says is the beginning. */
    private static final long NOTHING = -1;

    private long epoch = NOTHING;
    private long number;

    Place publication(long ofEpoch, long ofNumber) {
        return isAfter(ofEpoch, ofNumber) ? moveTo(ofEpoch, ofNumber, number + 1) : Place.LATE;
    }

    /** @param publications how many there were before the heartbeat */
    Place heartbeat(long ofEpoch, long publications) {
        return isAfter(ofEpoch, publications) || (ofEpoch == epoch && publications == number)
                ? moveTo(ofEpoch, publications, number)
                : Place.LATE;
    }

    void epochOpened(long opened) {
        if (opened > epoch) {
            epoch = opened;
            number = 0;
        }
    }

    private Place moveTo(long ofEpoch, long ofNumber, long expected) {
        var follows = epoch == NOTHING || (ofEpoch == epoch && ofNumber == expected);
        epoch = ofEpoch;
        number = ofNumber;
        return follows ? Place.NEXT : Place.AFTER_GAP;
    }

    private boolean isAfter(long ofEpoch, long ofNumber) {
        return ofEpoch > epoch || (ofEpoch == epoch && ofNumber > number);
    }
}
