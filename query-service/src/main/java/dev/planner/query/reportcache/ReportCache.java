package dev.planner.query.reportcache;

import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.EntityTag;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import dev.planner.query.tabular.Tabular;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers reports: with nothing if the client has them, from Redis, or by computing them. Before anything else it asks the tables, as fresh as
 * the request demands, for the versions of what the report shows. What was computed from other versions is passed over, so an answer is never
 * older than the tables, whatever Redis holds.
 *
 * <p>What is computed sees its versions in the same snapshot: what an event has overtaken is kept under the versions of before.
 */
final class ReportCache implements ReportDesk {

    private static final String JSON = "json";
    private static final String CSV = "csv";

    private final ReadTables tables;
    private final CurrentRead current;
    private final ReportStore store;
    private final SharedComputations computations;
    private final ReportCacheMetrics metrics;
    private final JsonMapper json;
    private final ReportDesk uncached;
    private final Supplier<String> edition;

    /** @param edition see {@link Edition}; asked for with every report */
    ReportCache(
            ReadTables tables,
            CurrentRead current,
            ReportStore store,
            SharedComputations computations,
            ReportCacheMetrics metrics,
            JsonMapper json,
            Supplier<String> edition) {
        this.tables = tables;
        this.current = current;
        this.store = store;
        this.computations = computations;
        this.metrics = metrics;
        this.json = json;
        this.uncached = new UncachedReports(json);
        this.edition = edition;
    }

    /**
     * What the tables have said to this request.
     *
     * @param completeTo everything committed before it was in the tables that said so
     */
    private record State(Versions versions, Instant completeTo) {}

    @Override
    public ReportAnswer asJson(Report<?> report, @Nullable String ifNoneMatch) {
        var state = stateOf(report);
        if (state == null) {
            return uncached.asJson(report, ifNoneMatch);
        }
        var key = ReportKey.of(report, edition.get());
        var tag = state.versions().tag(key, JSON);
        if (tag.isAmong(ifNoneMatch)) {
            return unchanged(tag, state);
        }
        var held = store.find(key, state.versions());
        if (held.json().isPresent()) {
            metrics.hit();
            answeredFrom(Tier.REDIS, state, false);
            return new ReportAnswer.Json(held.json().get(), tag);
        }
        metrics.missed();
        var computed = computations.share(key, state.versions(), () -> computeToKeep(key, report));
        // Also if another request has computed it, for a state that is this one or newer.
        answeredFrom(Tier.TABLES, state, held.isAway());
        return new ReportAnswer.Json(computed.answer(), tag(computed.versions(), key, JSON));
    }

    @Override
    public ReportAnswer asCsv(Report<? extends Tabular> report, @Nullable String ifNoneMatch) {
        var state = stateOf(report);
        if (state == null) {
            return uncached.asCsv(report, ifNoneMatch);
        }
        var key = ReportKey.of(report, edition.get());
        var tag = state.versions().tag(key, CSV);
        if (tag.isAmong(ifNoneMatch)) {
            return unchanged(tag, state);
        }
        // Rows are streamed, however many they are, and are not kept.
        metrics.missed();
        var computed = compute(report);
        return new ReportAnswer.Csv(computed.answer(), tag(computed.versions(), key, CSV));
    }

    /**
     * Computes and keeps a report that nobody has asked for yet. Does nothing if it is kept already, or if it cannot be.
     */
    void precompute(Report<?> report) {
        var state = stateOf(report);
        if (state == null) {
            return;
        }
        var key = ReportKey.of(report, edition.get());
        var held = store.look(key, state.versions());
        if (held.json().isEmpty() && !held.isAway()) {
            var _ = computations.share(key, state.versions(), () -> computeToKeep(key, report));
            metrics.precomputed();
        }
    }

    /** Null if what the report shows cannot be told to have changed. */
    private @Nullable State stateOf(Report<?> report) {
        var checked = tables.check(jdbc -> VersionTables.read(jdbc, report.about()));
        return checked.value()
                .map(versions -> new State(versions, checked.completeTo()))
                .orElse(null);
    }

    private ReportAnswer unchanged(EntityTag tag, State state) {
        metrics.unchanged();
        answeredFrom(Tier.TABLES, state, false);
        return new ReportAnswer.Unchanged(tag);
    }

    private Computed<byte[]> computeToKeep(ReportKey key, Report<?> report) {
        var computed = compute(report).map(json::writeValueAsBytes);
        computed.versions().ifPresent(versions -> store.store(key, versions, computed.answer()));
        return computed;
    }

    private <T> Computed<T> compute(Report<T> report) {
        return metrics.timeLoad(() -> tables.snapshot(jdbc -> {
            var versions = VersionTables.read(jdbc, report.about());
            return new Computed<T>(report.figures().get(), versions);
        }));
    }

    private void answeredFrom(Tier tier, State state, boolean isDegraded) {
        current.read().answeredFrom(new Receipt(tier, state.completeTo(), isDegraded));
    }

    private static @Nullable EntityTag tag(Optional<Versions> versions, ReportKey key, String form) {
        return versions.map(state -> state.tag(key, form)).orElse(null);
    }
}
