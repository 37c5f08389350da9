package dev.planner.command.execution;

import dev.planner.command.eventstore.Provenance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;

/** Takes commands to their aggregates, in the running transaction. */
public final class CommandDispatch {

    /** The requirements that were decided before the command was sent, as metadata of its message. */
    public static final String DEMANDED = "demanded";

    static final String EXPECTED_VERSION = "expectedVersion";

    private final CommandGateway gateway;

    CommandDispatch(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command that follows from the one being handled: in its transaction, on the same behalf, and without asking once more who may.
     *
     * @throws RuntimeException whatever the aggregate refuses; the transaction is then lost
     */
    public Handled follow(PlannerCommand command) {
        return send(command, Map.of());
    }

    Handled send(PlannerCommand command, Origin origin, ExpectedVersion expected, List<Requirement> demanded) {
        var metadata = new HashMap<String, Object>(Provenance.of(origin.metadata()));
        metadata.put(EXPECTED_VERSION, expected);
        metadata.put(DEMANDED, demanded);
        return send(command, metadata);
    }

    private Handled send(PlannerCommand command, Map<String, ?> metadata) {
        var message = new GenericMessage<>(command, metadata);
        return gateway.sendAndWait(
                new GenericCommandMessage<>(message, command.handledAs().getName()));
    }
}
