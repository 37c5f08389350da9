package dev.planner.command.execution;

import dev.planner.command.eventstore.EventAppender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What happens to a command inside its transaction. */
final class CommandSteps {

    /** Of a command that no aggregate handles. */
    private static final long NO_VERSION = -1;

    private final CommandGate gate;
    private final CreatedIds createdIds;
    private final CommandDispatch dispatch;
    private final EventStore eventStore;

    CommandSteps(CommandGate gate, CreatedIds createdIds, CommandDispatch dispatch, EventStore eventStore) {
        this.gate = gate;
        this.createdIds = createdIds;
        this.dispatch = dispatch;
        this.eventStore = eventStore;
    }

    CommandResult perform(PlannerCommand command, CommandRequest request) {
        var demanded = command.requirements();
        gate.check(request.caller(), demanded);
        return command instanceof Creation creation && !createdIds.claim(creation)
                ? repeated(creation)
                : handled(command, request, demanded);
    }

    CommandResult perform(BulkCommand command, CommandRequest request) {
        request.expected().checkAbsent();
        var appender = new EventAppender(eventStore, Origin.of(request.caller()).metadata());
        return new CommandResult("", NO_VERSION, false, command.perform(request.caller(), appender), Map.of());
    }

    private CommandResult handled(PlannerCommand command, CommandRequest request, List<Requirement> demanded) {
        var touched = new Touched();
        var handled =
                touched.during(() -> dispatch.send(command, Origin.of(request.caller()), request.expected(), demanded));
        var sequences = new HashMap<>(touched.sequences());
        sequences.putAll(
                handled.spanned().isEmpty() ? Map.of(command.aggregateId(), handled.version()) : handled.spanned());
        return new CommandResult(
                command.aggregateId(), handled.version(), handled.created(), handled.extra(), sequences);
    }

    private CommandResult repeated(Creation creation) {
        var id = creation.aggregateId();
        var version = eventStore
                .lastSequenceNumberFor(id)
                .orElseThrow(() -> new IllegalStateException("id " + id + " is taken, but has no events"));
        return new CommandResult(id, version, true, null, Map.of(id, version));
    }
}
