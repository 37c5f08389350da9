package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportKeyTests {

    private static final ProjectId PROJECT = ProjectId.random();
    private static final ProjectId OTHER = ProjectId.random();
    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    @Test
    void theSameQuestionHasTheSameKey() {
        assertThat(key("forecast", About.project(PROJECT), DAY, true))
                .isEqualTo(key("forecast", About.project(PROJECT), DAY, true));
    }

    @Test
    void whateverIsAskedForOtherwiseHasAnotherKey() {
        var keys = List.of(
                key("forecast", About.project(PROJECT), DAY, true),
                key("budget_status", About.project(PROJECT), DAY, true),
                key("forecast", About.project(OTHER), DAY, true),
                key("forecast", About.program(new ProgramId(PROJECT.value())), DAY, true),
                key("forecast", About.project(PROJECT), DAY.plusDays(1), true),
                key("forecast", About.project(PROJECT), DAY, false),
                key("forecast", About.project(PROJECT), DAY + "true"),
                key("forecast", About.projects(List.of(PROJECT, OTHER)), DAY, true),
                key("forecast", About.projects(List.of(OTHER, PROJECT)), DAY, true));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void anotherEditionLeavesBehindWhatWasStored() {
        var report = Report.of("forecast", About.project(PROJECT), List.of(DAY), () -> "");

        assertThat(ReportKey.of(report, "new")).isNotEqualTo(ReportKey.of(report, "old"));
    }

    private static ReportKey key(String name, About about, Object... parameters) {
        return ReportKey.of(Report.of(name, about, List.of(parameters), () -> ""), "edition");
    }
}
