package dev.planner.benchmarks.world;

import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.Split;
import dev.planner.local.demo.DemoData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is planned where, and who worked. Every worker goes from one project to the next, for as long on each and with such percentages as
 * somebody of the demo data. There may be layers of that: each worker is on as many projects at once as there are layers, with a part of the
 * percentages, so that no day has more than a whole. Layers differ in nothing but their projects.
 */
final class Bookings {

    private static final int PLACES = 2;

    private final World world;
    private final WorldSize size;

    Bookings(World world) {
        this.world = world;
        this.size = world.size();
    }

    /** Plan rows of one layer, a list for each worker. */
    Stream<List<PlannerEvent>> plan(int layer) {
        return IntStream.range(0, size.workers())
                .mapToObj(worker -> bookings(worker, layer).stream()
                        .flatMap(booking -> booking.days().byMonth().stream().map(days -> planned(booking, days)))
                        .toList());
    }

    /** The same with an event for each day. */
    Stream<List<PlannerEvent>> planByDay(int layer) {
        return IntStream.range(0, size.workers())
                .mapToObj(worker -> bookings(worker, layer).stream()
                        .flatMap(booking -> booking.days().stream().map(day -> planned(booking, new Dates(day, day))))
                        .toList());
    }

    /** Actuals, a list for each worker. */
    Stream<List<PlannerEvent>> actuals() {
        return IntStream.range(0, size.workers())
                .mapToObj(worker -> IntStream.range(0, size.layers())
                        .boxed()
                        .flatMap(layer -> bookings(worker, layer).stream())
                        .flatMap(booking -> booking.days().stream().map(day -> worked(booking, day)))
                        .limit(share(size.actuals(), worker, size.workers()))
                        .toList());
    }

    /** In order of days; as many days as are the worker's share of the plan. */
    private List<Booking> bookings(int worker, int layer) {
        var random = world.random("bookings/" + worker);
        List<Booking> bookings = new ArrayList<>();
        var start = Portfolio.EVERY_PROJECT.start();
        var left = share(size.planRows(), layer * size.workers() + worker, size.layers() * size.workers());
        while (left > 0) {
            var pattern = Demo.of(
                    Demo.DATA.planRanges(),
                    random.nextInt(Demo.DATA.planRanges().size()));
            var project =
                    (random.nextInt(size.projects()) + layer * (size.projects() / size.layers())) % size.projects();
            var length = Math.min(pattern.days(), left);
            bookings.add(
                    new Booking(worker, project, new Dates(start, start.plusDays(length - 1)), allocation(pattern)));
            start = start.plusDays(length);
            left -= length;
        }
        return bookings;
    }

    private Allocation allocation(DemoData.PlanRange pattern) {
        var part = new BigDecimal(pattern.allocationPercentage())
                .divide(BigDecimal.valueOf(size.layers()), PLACES, RoundingMode.DOWN);
        return new Allocation(
                new Percentage(part),
                Percentage.of(pattern.capitalPercentage()),
                Percentage.of(pattern.expensePercentage()));
    }

    private static PlannerEvent planned(Booking booking, Dates days) {
        return new PlanRowsSet(
                World.resource(booking.worker()), World.project(booking.project()), days, booking.allocation());
    }

    private PlannerEvent worked(Booking booking, LocalDate day) {
        var worker = world.staff().worker(booking.worker());
        var rate = world.staff().ratesOf(booking.worker()).on(day).orElseThrow().amount();
        var allocation = booking.allocation();
        var split = Split.ofCapital(allocation.capitalPercentage());
        var actual = new Actual(
                new ActualId(World.uuid("actual", booking.worker() + "/" + booking.project() + "/" + day)),
                World.project(booking.project()),
                worker.externalId(),
                worker.name(),
                day,
                allocation.allocationPercentage(),
                split,
                SplitSource.PLAN,
                false,
                false,
                ActualCost.of(rate, allocation.allocationPercentage(), split));
        return new ActualRecorded(worker.workerId(), actual);
    }

    /** The number of one of many when all are given out evenly. */
    private static int share(int all, int number, int many) {
        return all / many + (number < all % many ? 1 : 0);
    }
}
