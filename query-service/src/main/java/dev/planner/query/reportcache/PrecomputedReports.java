package dev.planner.query.reportcache;

import dev.planner.events.portfolio.ProgramId;
import java.util.List;

/** Which reports are worth computing before anybody asks for them. */
public interface PrecomputedReports {

    /** Those of a program, as its readers ask for them today. It may no longer exist. */
    List<Report<?>> of(ProgramId program);
}
