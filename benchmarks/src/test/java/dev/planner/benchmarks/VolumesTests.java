package dev.planner.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumesTests {

    @Test
    void targetsHoldForTheSizesThatAreTheDefault() {
        var lists = Volumes.FULL.lists();
        assertThat(lists.projects()).isEqualTo(10_000);
        assertThat(lists.planRows()).isEqualTo(1_000_000);
        assertThat(lists.actuals()).isEqualTo(500_000);
        var reports = Volumes.FULL.reports();
        assertThat(reports.programs()).isEqualTo(50);
        assertThat(reports.projects()).isEqualTo(500);
        assertThat(reports.workers()).isEqualTo(2_000);
        assertThat(reports.planRows()).isEqualTo(1_000_000);
        assertThat(reports.layers()).isEqualTo(1);
    }

    @Test
    void aTenfoldPlanHasTheSameProjectsAndActuals() {
        var volumes = new Volumes(1_000_000, 500_000, 1, 1, true, null);
        assertThat(volumes.reports()).isEqualTo(Volumes.FULL.reports().withBookings(10_000_000, 10, 500_000));
    }

    @Test
    void whatIsQuickIsAlikeAndSmall() {
        assertThat(Volumes.QUICK.lists().workers()).isEqualTo(200);
        assertThat(Volumes.QUICK.reports().programs()).isEqualTo(10);
    }
}
