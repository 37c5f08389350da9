package dev.planner.projector.reporting;

import dev.planner.projector.stream.Aftermath;
import dev.planner.projector.stream.Applied;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps what reports read current with every event: the sums of costs and the tags of reports. The sums are set from the rows and never
 * counted up, so that an event that comes twice counts once; a reset would empty the tables.
 */
@Component
class ReportSums implements Aftermath {

    private final TouchRules rules;
    private final CostLocks locks;
    private final RowsOfOthers rowsOfOthers;
    private final CostSums sums;
    private final ReportTags tags;
    private final ReportingProperties properties;

    ReportSums(
            TouchRules rules,
            CostLocks locks,
            RowsOfOthers rowsOfOthers,
            CostSums sums,
            ReportTags tags,
            ReportingProperties properties) {
        this.rules = rules;
        this.locks = locks;
        this.rowsOfOthers = rowsOfOthers;
        this.sums = sums;
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
        } else if (!touched.spans().isEmpty()) {
            locks.keepPrices();
        }
        sumUp(touched);
        tags.renew(touched.projects(), touched.programs());
    }

    private void sumUp(Touched touched) {
        var spans = touched.spans();
        if (!spans.isEmpty()) {
            locks.keepMonths(spans);
            for (int from = 0; from < spans.size(); from += properties.monthsAtOnce()) {
                sums.set(spans.subList(from, Math.min(spans.size(), from + properties.monthsAtOnce())));
            }
        }
        if (!touched.worked().isEmpty()) {
            sums.setWorkerMonths(touched.worked());
        }
    }
}
