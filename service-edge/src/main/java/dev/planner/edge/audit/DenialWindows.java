package dev.planner.edge.audit;

import dev.planner.edge.audit.AuditProperties.Denials;
import dev.planner.edge.correlation.Correlation;
import dev.planner.events.access.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Makes few events of many denials: the first of its kind is told at once and opens a window; those like it are counted until the window ends,
 * and then told together. So nobody can fill disks by asking again and again, and nobody's denial goes untold.
 */
final class DenialWindows {

    private final Denials bounds;
    private final Clock clock;

    /** In the order in which they end. */
    private final SequencedMap<Denial, Window> windows = new LinkedHashMap<>();

    private final Map<UserId, Integer> ofCaller = new HashMap<>();

    DenialWindows(Denials bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
    }

    /** What has become of a denial. */
    enum Noted {
        TOLD,
        COUNTED,
        DROPPED
    }

    /** @param record to be told at once; empty if it is counted or dropped */
    record Note(Noted noted, Optional<AuditRecord> record) {}

    private static final class Window {

        private final Instant end;
        private int repetitions;
        private Instant last;
        private Correlation correlation;

        Window(Instant start, Instant end, Correlation correlation) {
            this.end = end;
            this.last = start;
            this.correlation = correlation;
        }

        void repeat(Instant time, Correlation current) {
            repetitions++;
            last = time;
            correlation = current;
        }
    }

    synchronized Note note(Denial denial, Correlation correlation) {
        var now = clock.instant();
        var kind = isManifold(denial) ? denial.anywhere() : denial;
        var open = windows.get(kind);
        if (open != null) {
            open.repeat(now, correlation);
            return new Note(Noted.COUNTED, Optional.empty());
        }
        if (windows.size() >= bounds.maxOpen()) {
            return new Note(Noted.DROPPED, Optional.empty());
        }
        windows.put(kind, new Window(now, now.plus(bounds.window()), correlation));
        ofCaller.merge(denial.caller(), 1, Integer::sum);
        return new Note(Noted.TOLD, Optional.of(new AuditRecord(kind.event(1), kind.caller(), now, correlation)));
    }

    /** Closes the windows that have ended and tells what was counted there. */
    synchronized List<AuditRecord> closeEnded() {
        return close(clock.instant());
    }

    /** Closes all windows and tells what was counted there. */
    synchronized List<AuditRecord> closeAll() {
        return close(Instant.MAX);
    }

    private List<AuditRecord> close(Instant now) {
        List<AuditRecord> told = new ArrayList<>();
        for (Iterator<Map.Entry<Denial, Window>> all = windows.entrySet().iterator(); all.hasNext(); ) {
            var next = all.next();
            if (next.getValue().end.isAfter(now)) {
                break;
            }
            all.remove();
            forget(next.getKey().caller());
            tell(next.getKey(), next.getValue(), told);
        }
        return told;
    }

    private static void tell(Denial denial, Window window, List<AuditRecord> told) {
        if (window.repetitions > 0) {
            var event = denial.event(window.repetitions);
            told.add(new AuditRecord(event, denial.caller(), window.last, window.correlation));
        }
    }

    /** Somebody who tries one id after the other is told of by permission, not id by id. */
    private boolean isManifold(Denial denial) {
        return !windows.containsKey(denial) && ofCaller.getOrDefault(denial.caller(), 0) >= bounds.maxPerCaller();
    }

    private void forget(UserId caller) {
        ofCaller.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }
}
