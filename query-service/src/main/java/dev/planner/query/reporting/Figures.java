package dev.planner.query.reporting;

/**
 * The columns of a forecast as of a day (domain reference, section 10).
 *
 * @param budget of the phases
 * @param actual what was done within the project dates up to the day, the day included
 * @param remaining what is planned after the day
 * @param overdue what was planned up to the day and not reported as done; no part of the forecast
 */
record Figures(Cost budget, Cost actual, Cost remaining, Cost overdue) {

    static final Figures ZERO = new Figures(Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO);

    /** The estimate at completion. */
    Cost forecast() {
        return actual.plus(remaining);
    }

    Figures plus(Figures other) {
        return new Figures(
                budget.plus(other.budget),
                actual.plus(other.actual),
                remaining.plus(other.remaining),
                overdue.plus(other.overdue));
    }
}
