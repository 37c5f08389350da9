package dev.planner.projector.stream;

import org.jspecify.annotations.Nullable;

/** The value of a record as it came, to be kept for another try. */
final class Payload {

    private final byte @Nullable [] bytes;

    Payload(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    /** Absent if the record has no value. Not to be changed. */
    byte @Nullable [] bytes() {
        return bytes;
    }
}
