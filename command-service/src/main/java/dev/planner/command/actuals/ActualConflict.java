package dev.planner.command.actuals;

import dev.planner.command.imports.ImportConflict;
import java.time.LocalDate;
import java.util.List;

/** A day on which a worker would do more than is in it; all figures in percent, as decimal strings. */
record ActualConflict(
        String externalWorkerId,
        String workerName,
        LocalDate date,
        String existingPercentage,
        String newPercentage,
        String totalPercentage,
        String excessPercentage,
        List<Integer> rowNumbers)
        implements ImportConflict {}
