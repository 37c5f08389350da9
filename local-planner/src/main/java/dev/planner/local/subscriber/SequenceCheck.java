package dev.planner.local.subscriber;

import java.util.HashMap;
import java.util.Map;

/** Tells new events from redelivered ones by {@code sequence}, and notices a loss, as every subscriber can. */
final class SequenceCheck {

    private final Map<String, Long> seen = new HashMap<>();

    /** What an event is to this subscriber. */
    enum Verdict {
        NEW,
        DUPLICATE,
        /** Events between the last one seen and this one are missing. */
        GAP
    }

    /** Records the event. A subscriber that starts in the middle takes the first event of an aggregate as it comes. */
    Verdict check(String aggregateId, long sequence) {
        var last = seen.get(aggregateId);
        if (last != null && sequence <= last) {
            return Verdict.DUPLICATE;
        }
        seen.put(aggregateId, sequence);
        return last == null || sequence == last + 1 ? Verdict.NEW : Verdict.GAP;
    }
}
