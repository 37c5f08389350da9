package dev.planner.command.plan;

import dev.planner.command.execution.CommandDispatch;
import dev.planner.command.execution.CommandGate;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.command.execution.Requirement;
import dev.planner.command.plan.CalendarCommand.RemoveRows;
import dev.planner.command.plan.CalendarCommand.SetRows;
import dev.planner.command.plan.PlanCommand.RemovePlan;
import dev.planner.command.plan.PlanCommand.SetPlan;
import dev.planner.command.portfolio.BookableProject;
import dev.planner.command.portfolio.BookableProjects;
import dev.planner.command.staffing.PlannableResources;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.UserId;
import dev.planner.events.plan.AllocationCap;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Takes the locks that a plan command needs, and hands its parts to the calendars of the months, all in one transaction. The lock on the resource
 * lets plan commands of one resource pass one after the other on all instances; should it fail, the unique sequence numbers of a
 * calendar still keep two of them from deciding on the same state.
 */
class PlanCommandHandler {

    private final BookableProjects projects;
    private final PlannableResources resources;
    private final Calendars calendars;
    private final CommandGate gate;
    private final CommandDispatch commands;

    PlanCommandHandler(
            BookableProjects projects,
            PlannableResources resources,
            Calendars calendars,
            CommandGate gate,
            CommandDispatch commands) {
        this.projects = projects;
        this.resources = resources;
        this.calendars = calendars;
        this.gate = gate;
        this.commands = commands;
    }

    /**
     * Executes the command as a whole.
     *
     * @throws Refusal what {@link PlanDecisions} refuse, {@code PROJECT_ARCHIVED}, {@code NOT_FOUND}, {@code FORBIDDEN}
     */
    @CommandHandler
    Handled handle(
            PlanCommand command,
            ExpectedVersion expected,
            @MetaDataValue("actor") String actor,
            @MetaDataValue(CommandDispatch.DEMANDED) List<Requirement> demanded) {
        var project = held(command);
        // Which rows there are, and so what is demanded, may have changed until the locks were there.
        var demandedNow = command.requirements();
        if (!demandedNow.equals(demanded)) {
            gate.check(UserId.of(actor), demandedNow);
        }
        return switch (command) {
            case SetPlan set -> set(set, project, expected);
            case RemovePlan remove -> remove(remove, expected);
        };
    }

    private BookableProject held(PlanCommand command) {
        var project =
                projects.hold(command.projectId()).orElseThrow(() -> Refusal.notFound("There is no such project."));
        project.requireNotArchived();
        if (!resources.claim(command.resourceId())) {
            throw Refusal.notFound("There is no such resource.");
        }
        return project;
    }

    /** Every month's calendar tells its version when it has its rows, so they are asked for before only if the client expects some. */
    private Handled set(SetPlan command, BookableProject project, ExpectedVersion expected) {
        if (expected.isGiven()) {
            versions(command).check(expected);
        }
        PlanDecisions.requireInside(project.id(), project.dates(), command.days());
        var exceeded = new ArrayList<AllocationCap>();
        var versions = CalendarVersions.NONE;
        var created = 0;
        var changed = 0;
        for (Dates days : command.days().byMonth()) {
            var id = ResourceCalendarId.of(command.resourceId(), days.start());
            var handled = commands.follow(new SetRows(id, command.projectId(), days, command.allocation()));
            var result = (MonthResult) handled.requireExtra();
            versions = versions.with(id.month(), handled.version());
            created += result.created();
            changed += result.changed();
            exceeded.addAll(result.exceeded());
        }
        PlanDecisions.requireNoneExceeded(exceeded);
        return handled(command, versions, PlanReceipt.of(command.days(), created, changed, versions));
    }

    private Handled remove(RemovePlan command, ExpectedVersion expected) {
        var before = versions(command);
        before.check(expected);
        var versions = before;
        for (Dates days : command.days().byMonth()) {
            var month = YearMonth.from(days.start());
            if (before.byMonth().containsKey(month)) {
                var id = new ResourceCalendarId(command.resourceId(), month);
                var handled = commands.follow(new RemoveRows(id, command.projectId(), days));
                versions = versions.with(month, handled.version());
            }
        }
        return handled(command, versions, versions.version());
    }

    private CalendarVersions versions(PlanCommand command) {
        return calendars.versions(command.resourceId(), command.days());
    }

    private static Handled handled(PlanCommand command, CalendarVersions versions, Object answer) {
        return Handled.spanning(versions.sequences(command.resourceId()), versions.version(), answer);
    }
}
