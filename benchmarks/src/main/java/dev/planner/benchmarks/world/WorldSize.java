package dev.planner.benchmarks.world;

/**
 * How large an organisation is.
 *
 * @param programs each of which has equally many projects
 * @param rates of each worker type, from the beginning of one year each, the first of 2023
 * @param workers each with a labour resource
 * @param otherResources that are not labour
 * @param planRows days on which a worker is planned on a project
 * @param layers on how many projects at once a worker is planned
 * @param actuals the earliest days of the plan, which were worked as planned
 */
public record WorldSize(
        int users,
        int programs,
        int projects,
        int workerTypes,
        int rates,
        int workers,
        int otherResources,
        int planRows,
        int layers,
        int actuals) {

    private static final int WORKER_TYPES = 12;
    private static final int RATES = 3;

    /** @throws IllegalArgumentException if there is nobody to be planned, not enough time for the plan, or more work than plan */
    public WorldSize {
        if (planRows > 0 && (workerTypes == 0 || rates == 0 || projects < layers)) {
            throw new IllegalArgumentException("a plan needs workers with rates, and projects");
        }
        if (planRows > layers * rowsOfALayer(workers)) {
            throw new IllegalArgumentException("there are not enough layers for the plan");
        }
        if (actuals > planRows) {
            throw new IllegalArgumentException("there are fewer plan rows than actuals");
        }
    }

    /** Users with access to programs and projects, and nobody to work there. */
    public static WorldSize ofAccess(int users, int programs, int projects) {
        return new WorldSize(users, programs, projects, 0, 0, 0, 0, 0, 1, 0);
    }

    /** With workers of twelve types, three rates each, and three other resources for seven workers as in the demo data. */
    public WorldSize withWorkers(int number) {
        return new WorldSize(
                users, programs, projects, WORKER_TYPES, RATES, number, number * 3 / 7, planRows, layers, actuals);
    }

    /** In as few layers as will do. */
    public WorldSize withBookings(int rowsOfPlan, int rowsOfWork) {
        var fewest = rowsOfPlan == 0 ? 1 : (int) Math.ceilDiv(rowsOfPlan, rowsOfALayer(workers));
        return withBookings(rowsOfPlan, fewest, rowsOfWork);
    }

    public WorldSize withBookings(int rowsOfPlan, int inLayers, int rowsOfWork) {
        return new WorldSize(
                users,
                programs,
                projects,
                workerTypes,
                rates,
                workers,
                otherResources,
                rowsOfPlan,
                inLayers,
                rowsOfWork);
    }

    private static long rowsOfALayer(int workers) {
        return workers * Portfolio.EVERY_PROJECT.length();
    }
}
