package dev.planner.query.reportcache;

import dev.planner.query.tabular.Tabular;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Computes each report whenever it is asked for; its tag is left to whoever writes it. */
final class UncachedReports implements ReportDesk {

    private final JsonMapper json;

    UncachedReports(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ReportAnswer asJson(Report<?> report, @Nullable String ifNoneMatch) {
        return new ReportAnswer.Json(json.writeValueAsBytes(report.figures().get()), null);
    }

    @Override
    public ReportAnswer asCsv(Report<? extends Tabular> report, @Nullable String ifNoneMatch) {
        return new ReportAnswer.Csv(report.figures().get(), null);
    }
}
