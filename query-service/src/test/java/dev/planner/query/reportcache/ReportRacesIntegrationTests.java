package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.facts.RedisReports;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.SharedQueryService;
import dev.planner.query.freshness.CurrentRead;
import dev.planner.query.freshness.ReadTables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Computations that events overtake, and histories that begin anew. The report is the name of a program. */
class ReportRacesIntegrationTests {

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final ReadTables tables = shared.service().bean(ReadTables.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReportCacheMetrics metrics = new ReportCacheMetrics(registry);
    private final ProgramId program = ProgramId.random();
    private final About about = About.program(program);

    @BeforeEach
    void serveARequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        shared.projection().projectProgram(program, 0);
        rename("old");
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void anAnswerThatAnEventHasOvertakenIsNotKeptAsTheNewState() {
        var cache = cache("256KB");

        var overtaken = answer(cache, report(() -> {
            var old = name();
            rename("new");
            return old;
        }));

        assertThat(overtaken).isEqualTo("\"old\"");
        assertThat(answer(cache, report(this::name))).isEqualTo("\"new\"");
        assertThat(answer(cache, report(this::neverAsked))).isEqualTo("\"new\"");
    }

    /** The control arm: with the versions of afterwards, the old answer would be taken for the new one. */
    @Test
    void keptUnderTheVersionsOfAfterwardsItWouldBeAnsweredForEver() {
        var cache = cache("256KB");
        var report = report(this::name);
        var old = name();
        rename("new");

        var versions = VersionTables.read(shared.database().jdbc(), about).orElseThrow();
        store("256KB")
                .store(
                        ReportKey.of(report, "test"),
                        versions,
                        JsonMapper.shared().writeValueAsBytes(old));

        assertThat(answer(cache, report)).isEqualTo("\"old\"");
    }

    @Test
    void allThatAComputationReadsIsOfOneMoment() {
        var cache = cache("256KB");

        var answer = answer(cache, report(() -> {
            var before = name();
            rename("new");
            return before + name() + tables.snapshot(jdbc -> name());
        }));

        assertThat(answer).isEqualTo("\"oldoldold\"");
    }

    @Test
    void whatIsTooLargeIsAnsweredAndNotKept() {
        var cache = cache("5B");

        assertThat(answer(cache, report(() -> "1234"))).isEqualTo("\"1234\"");
        assertThat(answer(cache, report(() -> "5678"))).isEqualTo("\"5678\"");
        assertThat(answer(cache, report(() -> "123"))).isEqualTo("\"123\"");
        assertThat(answer(cache, report(this::neverAsked))).isEqualTo("\"123\"");
        assertThat(registry.get("planner.reporting.cache.rejected").counter().count())
                .isEqualTo(2);
    }

    /** As after a restore from a backup: the same numbers, told by other tables. */
    @Test
    void theSameVersionsOfAnotherHistoryAreAnotherState() {
        var id = UUID.randomUUID();
        var other = new About("project", List.of(id));
        try (var elsewhere = ReadDatabase.create()) {
            for (ReadDatabase database : List.of(shared.database(), elsewhere)) {
                database.jdbc()
                        .sql("insert into report_tags values ('project', ?, 7)")
                        .param(id)
                        .update();
            }
            var here = VersionTables.read(shared.database().jdbc(), other);
            assertThat(here)
                    .isPresent()
                    .isEqualTo(VersionTables.read(shared.database().jdbc(), other));
            assertThat(VersionTables.read(elsewhere.jdbc(), other)).isPresent().isNotEqualTo(here);
        }
    }

    @Test
    void whatHasNoTagCannotBeToldToHaveChanged() {
        var unknown = new About("program", List.of(program.value(), UUID.randomUUID()));

        assertThat(VersionTables.read(shared.database().jdbc(), unknown)).isEmpty();
    }

    private Report<String> report(Supplier<String> figures) {
        return Report.of("name", about, List.of(), figures);
    }

    private static String answer(ReportCache cache, Report<String> report) {
        return new String(((ReportAnswer.Json) cache.asJson(report, null)).body(), StandardCharsets.UTF_8);
    }

    private String neverAsked() {
        throw new AssertionError("computed once more");
    }

    private String name() {
        return tables.read(jdbc -> jdbc.sql("select name from programs where id = ?")
                .param(program.value())
                .query(String.class)
                .single());
    }

    /** Committed at once, by another connection. */
    private void rename(String name) {
        shared.database()
                .jdbc()
                .sql("update programs set name = ? where id = ?")
                .params(name, program.value())
                .update();
        shared.database().renewReportTag("program", program);
    }

    private ReportCache cache(String maxSize) {
        return new ReportCache(
                tables,
                shared.service().bean(CurrentRead.class),
                store(maxSize),
                new SharedComputations(Duration.ofSeconds(5)),
                metrics,
                JsonMapper.shared(),
                () -> "test");
    }

    private ReportStore store(String maxSize) {
        var properties = new ReportCacheProperties(
                Duration.ofMinutes(1),
                DataSize.parse(maxSize),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
        return new ReportStore(shared.service().bean(RedisReports.class), properties, metrics, Ticker.systemTicker());
    }
}
