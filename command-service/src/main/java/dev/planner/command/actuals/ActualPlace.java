package dev.planner.command.actuals;

import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;

/** Where an actual is, or was until it was deleted: none of this ever changes. */
public record ActualPlace(WorkerId workerId, ProjectId projectId, LocalDate date) {

    public TimesheetId timesheetId() {
        return TimesheetId.of(workerId, date);
    }
}
