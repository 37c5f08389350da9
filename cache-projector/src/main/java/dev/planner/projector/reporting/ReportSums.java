package dev.planner.projector.reporting;

import dev.planner.projector.stream.Aftermath;
import dev.planner.projector.stream.Applied;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps what reports read current with every event: the sums of costs and the tags of reports. The sums follow from the rows that the same transaction
 * has replaced, not from events, so that an event that comes twice counts once; a reset would empty the tables.
 */
@Component
class ReportSums implements Aftermath {

    private final TouchRules rules;
    private final CostLocks locks;
    private final RowsOfOthers rowsOfOthers;
    private final CostSums sums;
    private final CostChanges changes;
    private final ReportTags tags;
    private final ReportingProperties properties;

    ReportSums(
            TouchRules rules,
            CostLocks locks,
            RowsOfOthers rowsOfOthers,
            CostSums sums,
            CostChanges changes,
            ReportTags tags,
            ReportingProperties properties) {
        this.rules = rules;
        this.locks = locks;
        this.rowsOfOthers = rowsOfOthers;
        this.sums = sums;
        this.changes = changes;
        this.tags = tags;
        this.properties = properties;
    }

    @Override
    public void settle(List<Applied> events) {
        var touched = rules.touchedBy(events);
        if (!touched.isNothing()) {
            settle(touched);
        }
    }

    /** In the transaction of the caller, which has written its rows before. */
    void settle(Touched touched) {
        if (touched.concernsRowsOfOthers()) {
            locks.changePrices();
            rowsOfOthers.addTo(touched);
        }
        var summing = touched.summing();
        if (!summing.isNothing()) {
            if (!touched.concernsRowsOfOthers()) {
                locks.keepPrices();
            }
            locks.keepMonths(summing.months());
            sumUp(summing);
        }
        if (!touched.worked().isEmpty()) {
            sums.setWorkerMonths(touched.worked());
        }
        tags.renew(touched.projects(), touched.programs());
    }

    private void sumUp(Summing summing) {
        var anew = summing.anew();
        for (int from = 0; from < anew.size(); from += properties.monthsAtOnce()) {
            sums.set(anew.subList(from, Math.min(anew.size(), from + properties.monthsAtOnce())));
        }
        changes.apply(summing);
    }
}
