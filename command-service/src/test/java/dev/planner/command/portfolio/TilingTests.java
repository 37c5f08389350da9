package dev.planner.command.portfolio;

import static dev.planner.command.portfolio.Samples.aPhase;
import static dev.planner.command.portfolio.Samples.dates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Phase;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TilingTests {

    private static final Dates JANUARY = dates("2024-01-01", "2024-01-31");

    @Nested
    class AWholeNewTiling {

        @Test
        void isOrderedByDatesWhateverTheOrderOfTheRequest() {
            var phases = tile(aPhase("Late", "2024-01-11", "2024-01-31"), aPhase("Early", "2024-01-01", "2024-01-10"));

            assertThat(phases).extracting(Phase::name).containsExactly("Early", "Late");
        }

        @Test
        void mayHavePhasesOfOneDay() {
            var phases = tile(
                    aPhase("Kickoff", "2024-01-01", "2024-01-01"),
                    aPhase("Execution", "2024-01-02", "2024-01-30"),
                    aPhase("Closing", "2024-01-31", "2024-01-31"));

            assertThat(phases).hasSize(3);
        }

        @Test
        void keepsTheIdOfAPhaseByItsName() {
            var before = tile(
                    aPhase("Planning", "2024-01-01", "2024-01-10"), aPhase("Execution", "2024-01-11", "2024-01-31"));

            var after = Tiling.of(
                    JANUARY,
                    List.of(
                            aPhase("Execution", "2024-01-01", "2024-01-20"),
                            aPhase("planning", "2024-01-21", "2024-01-31")),
                    before);

            assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
            assertThat(after.getLast().id())
                    .isNotIn(before.getFirst().id(), before.getLast().id());
        }

        @Test
        void hasAtLeastOnePhase() {
            assertRefused(TilingTests::tile, "empty");
        }

        @Test
        void startsWithTheProject() {
            assertRefused(() -> tile(aPhase("Execution", "2024-01-02", "2024-01-31")), "start");
            assertRefused(() -> tile(aPhase("Execution", "2023-12-31", "2024-01-31")), "start");
        }

        @Test
        void endsWithTheProject() {
            assertRefused(() -> tile(aPhase("Execution", "2024-01-01", "2024-01-30")), "end");
            assertRefused(() -> tile(aPhase("Execution", "2024-01-01", "2024-02-01")), "end");
        }

        @Test
        void leavesNoGap() {
            var refusal = assertRefused(
                    () -> tile(
                            aPhase("Planning", "2024-01-01", "2024-01-10"),
                            aPhase("Execution", "2024-01-12", "2024-01-31")),
                    "gap");

            assertThat(refusal.facts())
                    .containsEntry("phase", "Execution")
                    .containsEntry("date", LocalDate.parse("2024-01-12"))
                    .containsEntry("expectedDate", LocalDate.parse("2024-01-11"));
        }

        @Test
        void doesNotOverlap() {
            assertRefused(
                    () -> tile(
                            aPhase("Planning", "2024-01-01", "2024-01-10"),
                            aPhase("Execution", "2024-01-10", "2024-01-31")),
                    "overlap");
            assertRefused(
                    () -> tile(
                            aPhase("Planning", "2024-01-01", "2024-01-31"),
                            aPhase("Execution", "2024-01-01", "2024-01-31")),
                    "overlap");
            assertRefused(
                    () -> tile(
                            aPhase("Whole", "2024-01-01", "2024-01-31"), aPhase("Inside", "2024-01-05", "2024-01-06")),
                    "overlap");
        }
    }

    @Nested
    class OnNewDatesOfTheProject {

        private final List<Phase> phases = tile(
                aPhase("Planning", "2024-01-01", "2024-01-10"),
                aPhase("Execution", "2024-01-11", "2024-01-20"),
                aPhase("Closing", "2024-01-21", "2024-01-31"));

        @Test
        void theFirstStartAndTheLastEndFollow() {
            var followed = Tiling.following(dates("2023-12-15", "2024-01-25"), phases);

            assertThat(followed)
                    .extracting(Phase::dates)
                    .containsExactly(
                            dates("2023-12-15", "2024-01-10"),
                            dates("2024-01-11", "2024-01-20"),
                            dates("2024-01-21", "2024-01-25"));
            assertThat(followed)
                    .extracting(Phase::id)
                    .containsExactlyElementsOf(phases.stream().map(Phase::id).toList());
        }

        @Test
        void aSinglePhaseGoesAlongWherever() {
            var single = tile(aPhase("Execution", "2024-01-01", "2024-01-31"));

            assertThat(Tiling.following(dates("2030-01-01", "2030-12-31"), single))
                    .extracting(Phase::dates)
                    .containsExactly(dates("2030-01-01", "2030-12-31"));
        }

        @Test
        void thePhasesAtTheEndsMayShrinkToOneDay() {
            assertThat(Tiling.following(dates("2024-01-10", "2024-01-21"), phases))
                    .extracting(Phase::dates)
                    .contains(dates("2024-01-10", "2024-01-10"), dates("2024-01-21", "2024-01-21"));
        }

        @Test
        void noPhaseIsLeftWithoutADay() {
            assertRefused(() -> Tiling.following(dates("2024-01-11", "2024-01-31"), phases), "start");
            assertRefused(() -> Tiling.following(dates("2024-01-01", "2024-01-20"), phases), "end");
        }
    }

    private static List<Phase> tile(PhaseDraft... drafts) {
        return Tiling.of(JANUARY, List.of(drafts), List.of());
    }

    private static Refusal assertRefused(ThrowingCallable tiling, String problem) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(tiling).actual();
        assertThat(refusal.code()).isEqualTo(ErrorCode.PHASES_DO_NOT_TILE);
        assertThat(refusal.facts()).containsEntry("problem", problem);
        return refusal;
    }
}
