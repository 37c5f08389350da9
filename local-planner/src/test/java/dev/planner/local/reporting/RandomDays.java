package dev.planner.local.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.query.fixture.Stored;
import dev.planner.query.reckoning.CostModel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Days for which figures are asked: those at which something begins, ends or is booked and those beside them, ends of months, and any. */
final class RandomDays {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final int COUNT = 460;
    private static final int MAX_WINDOW = 150;

    private final Random random;
    private final List<LocalDate> edges = new ArrayList<>();
    private final List<LocalDate> booked = new ArrayList<>();

    RandomDays(CostModel model, Random random) {
        this.random = random;
        model.world().projects().values().stream()
                .map(Stored::value)
                .flatMap(project -> project.phases().stream())
                .forEach(phase -> {
                    edges.add(phase.startDate());
                    edges.add(phase.endDate());
                });
        model.plan().forEach(row -> booked.add(row.date()));
        model.actuals().forEach(actual -> booked.add(actual.date()));
        // There is always one.
        edges.add(FIRST);
        booked.add(FIRST);
    }

    LocalDate any() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> any(edges).plusDays(random.nextInt(3) - 1L);
            case 2, 3 -> booked();
            case 4 -> somewhere().withDayOfMonth(1).minusDays(random.nextInt(2));
            case 5 ->
                random.nextInt(8) == 0 ? any(List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) : booked();
            default -> somewhere();
        };
    }

    /** Most likely one on which something is planned or done. */
    LocalDate booked() {
        return any(booked).plusDays(random.nextInt(6) == 0 ? 1 : 0);
    }

    Dates window() {
        var one = random.nextBoolean() ? any(edges) : booked();
        var other = random.nextBoolean() ? booked() : somewhere();
        var start = one.isBefore(other) ? one : other;
        var length = Math.min(MAX_WINDOW, Math.abs(ChronoUnit.DAYS.between(one, other)));
        return new Dates(start, start.plusDays(length));
    }

    private LocalDate somewhere() {
        return FIRST.plusDays(random.nextInt(COUNT));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
