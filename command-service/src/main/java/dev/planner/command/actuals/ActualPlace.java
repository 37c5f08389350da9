package dev.planner.command.actuals;

import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;

/** Where an actual is, or was until it was deleted: none of this ever changes. */
record ActualPlace(WorkerId workerId, ProjectId projectId, LocalDate date) {

    TimesheetId timesheetId() {
        return TimesheetId.of(workerId, date);
    }
}
