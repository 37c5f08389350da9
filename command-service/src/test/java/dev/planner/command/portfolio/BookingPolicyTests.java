package dev.planner.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Domain reference, section 3: what is booked keeps its project. */
class BookingPolicyTests {

    private static final ProjectId PROJECT = ProjectId.random();
    private static final Dates YEAR = dates("2024-01-01", "2024-12-31");

    @Test
    void aProjectIsFreeOnlyIfNothingOfAnyKindIsBooked() {
        assertThatCode(() -> policy(nothing(), nothing()).requireNone(PROJECT)).doesNotThrowAnyException();
        assertRefused(() -> policy(nothing(), on("2024-01-02")).requireNone(PROJECT), ErrorCode.PROJECT_HAS_BOOKINGS);
    }

    @Test
    void newDatesAreRefusedWithTheDaysOfAllKindsThatWouldLieOutside() {
        var later = dates("2024-02-01", "2024-12-31");

        assertThatCode(() -> policy(nothing(), on("2024-02-01")).requireStillInside(PROJECT, YEAR, later))
                .doesNotThrowAnyException();
        var refusal = assertRefused(
                () -> policy(on("2024-01-31"), nothing(), on("2024-01-02")).requireStillInside(PROJECT, YEAR, later),
                ErrorCode.PROJECT_DATES_IN_USE);
        assertThat(refusal.facts())
                .containsEntry("firstDay", LocalDate.parse("2024-01-02"))
                .containsEntry("lastDay", LocalDate.parse("2024-01-31"));
    }

    private static BookingPolicy policy(ProjectBookings... kinds) {
        return new BookingPolicy(List.of(kinds));
    }

    private static ProjectBookings nothing() {
        return bookings(Optional.empty());
    }

    private static ProjectBookings on(String day) {
        return bookings(Optional.of(dates(day, day)));
    }

    private static ProjectBookings bookings(Optional<Dates> day) {
        return new ProjectBookings() {
            @Override
            public boolean existOn(ProjectId project) {
                return day.isPresent();
            }

            @Override
            public Optional<Dates> leftOutside(ProjectId project, Dates before, Dates after) {
                return day.filter(it -> before.contains(it) && !after.contains(it));
            }
        };
    }

    private static Dates dates(String start, String end) {
        return new Dates(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static Refusal assertRefused(ThrowingCallable action, ErrorCode code) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(action).actual();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
