package dev.planner.events.staffing;

import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rates of a worker type (domain reference, section 7): they do not overlap, gaps are legal, and the last one may be open.
 *
 * @param rates in order of dates; may be empty
 */
public record RateTimeline(List<Rate> rates) {

    public static final RateTimeline EMPTY = new RateTimeline(List.of());

    public RateTimeline {
        rates = List.copyOf(rates);
    }

    /** The price on a day; empty if there is none. */
    public Optional<Rate> on(LocalDate day) {
        return rates.stream().filter(rate -> rate.isValidOn(day)).findFirst();
    }

    /** The rate that is valid for ever. */
    public Optional<Rate> open() {
        return last().filter(Rate::isOpen);
    }

    /** The latest rate, open or not. */
    public Optional<Rate> last() {
        return rates.isEmpty() ? Optional.empty() : Optional.of(rates.getLast());
    }

    public Optional<Rate> find(RateId id) {
        return rates.stream().filter(rate -> rate.id().equals(id)).findFirst();
    }

    /** The open rate ends on the day before the new one starts. */
    RateTimeline with(RateSet event) {
        var longer = closedOn(event.startDate().minusDays(1));
        longer.add(new Rate(event.rateId(), event.amount(), event.startDate(), null));
        return new RateTimeline(longer);
    }

    RateTimeline with(RateClosed event) {
        return new RateTimeline(closedOn(event.endDate()));
    }

    private List<Rate> closedOn(LocalDate lastDay) {
        var closed = new ArrayList<>(rates);
        open().ifPresent(rate -> closed.set(closed.size() - 1, rate.endingOn(lastDay)));
        return closed;
    }
}
