package dev.planner.command.actuals;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.Timesheet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link TimesheetCommandHandler} and the fold {@link Timesheet}; as JSON it is the snapshot. */
@AggregateRoot(type = TimesheetAggregate.TYPE)
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class TimesheetAggregate extends AggregateShell {

    static final String TYPE = "Timesheet";

    private @Nullable Timesheet timesheet;

    TimesheetAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return timesheet == null ? null : timesheet.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(TimesheetCommand command, ExpectedVersion expected, TimesheetCommandHandler handler) {
        var state = timesheet == null ? Timesheet.empty(command.timesheetId()) : timesheet;
        return Handled.by(timesheet != null, expected, () -> handler.handle(state, command));
    }

    @EventSourcingHandler
    void on(ActualEvent event) {
        var state = timesheet == null ? Timesheet.empty(event.timesheetId()) : timesheet;
        timesheet = state.evolve(event);
    }
}
