package dev.planner.query.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that is booked. */
public record Bookings(List<Planned> plan, List<Done> actuals, List<Phase> phases) {

    /**
     * A plan row of a labour resource.
     *
     * @param worker the external id
     * @param workerName as it is now
     * @param rate of the worker's type on the day; null if there is none
     */
    public record Planned(
            UUID project, String worker, String workerName, LocalDate date, BigDecimal allocation, BigDecimal rate) {

        BigDecimal cost() {
            return rate == null
                    ? null
                    : rate.multiply(allocation).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    /**
     * An actual.
     *
     * @param workerName as it is now
     */
    public record Done(
            UUID project,
            String worker,
            String workerName,
            LocalDate date,
            BigDecimal allocation,
            BigDecimal cost,
            BigDecimal capital) {}

    /** A phase of a project. */
    public record Phase(UUID project, UUID id, String name, LocalDate start, LocalDate end, BigDecimal budget) {

        boolean holds(Done done) {
            return project.equals(done.project) && !done.date.isBefore(start) && !done.date.isAfter(end);
        }
    }

    List<Done> actualsOf(Set<UUID> projects, LocalDate from, LocalDate to) {
        return actuals.stream()
                .filter(done -> projects.contains(done.project))
                .filter(done -> !done.date.isBefore(from) && !done.date.isAfter(to))
                .toList();
    }

    BigDecimal budgetOf(Set<UUID> projects) {
        return phases.stream()
                .filter(phase -> projects.contains(phase.project))
                .map(Phase::budget)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
