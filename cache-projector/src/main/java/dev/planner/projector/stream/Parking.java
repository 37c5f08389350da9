package dev.planner.projector.stream;

/** A record that has to wait, and why. */
record Parking(StreamRecord record, Cause cause, String detail) {}
