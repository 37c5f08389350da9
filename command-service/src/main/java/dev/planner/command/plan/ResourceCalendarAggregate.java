package dev.planner.command.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.command.plan.CalendarCommand.RemoveRows;
import dev.planner.command.plan.CalendarCommand.SetRows;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.ResourceCalendar;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link PlanDecisions} and the fold {@link ResourceCalendar}; as JSON it is the snapshot. */
@AggregateRoot(type = ResourceCalendarAggregate.TYPE)
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class ResourceCalendarAggregate extends AggregateShell {

    static final String TYPE = "ResourceCalendar";

    private @Nullable ResourceCalendar calendar;

    ResourceCalendarAggregate() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return calendar == null ? null : calendar.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(CalendarCommand command, ExpectedVersion expected) {
        var current = Objects.requireNonNullElseGet(calendar, () -> ResourceCalendar.empty(command.calendarId()));
        return Handled.by(calendar != null, expected, () -> switch (command) {
            case SetRows set -> PlanDecisions.set(current, set);
            case RemoveRows remove -> PlanDecisions.remove(current, remove);
        });
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        calendar = Objects.requireNonNullElseGet(calendar, () -> ResourceCalendar.empty(event.calendarId()))
                .evolve(event);
    }
}
