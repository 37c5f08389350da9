package dev.planner.command.actuals;

import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import java.util.List;

/** What a client should know of an entry that was accepted. */
record Warning(Code code) {

    /** The stable code of a warning. */
    enum Code {
        /** The plan's split counts, not the one that was given. */
        SPLIT_IGNORED
    }

    /** Empty if there is nothing to say. */
    static List<Warning> about(ActualEntry entry, ActualRecorded recorded) {
        return entry.split() != null && !recorded.unplanned() ? List.of(new Warning(Code.SPLIT_IGNORED)) : List.of();
    }
}
