package dev.planner.query.reportcache;

import dev.planner.query.tabular.Tabular;
import org.jspecify.annotations.Nullable;

/** Answers reports in the form that a client asks for. */
interface ReportDesk {

    /** @param ifNoneMatch the tags of what the client has; absent if it has nothing */
    ReportAnswer asJson(Report<?> report, @Nullable String ifNoneMatch);

    /** @param ifNoneMatch the tags of what the client has; absent if it has nothing */
    ReportAnswer asCsv(Report<? extends Tabular> report, @Nullable String ifNoneMatch);
}
