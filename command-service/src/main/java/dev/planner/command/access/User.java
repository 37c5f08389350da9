package dev.planner.command.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.planner.command.eventstore.AggregateShell;
import dev.planner.command.execution.ExpectedVersion;
import dev.planner.command.execution.Handled;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.UserAccount;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link UserDecisions} and the fold {@link UserAccount}; as JSON it is the snapshot. */
@AggregateRoot(type = "User")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class User extends AggregateShell {

    private @Nullable UserAccount account;

    User() {
        // for Axon and Jackson; the first event gives it its state
    }

    @AggregateIdentifier
    @Nullable
    String id() {
        return account == null ? null : account.id().toString();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(UserCommand command, ExpectedVersion expected, UserDecisions decisions) {
        var state = Optional.ofNullable(account);
        return Handled.by(state.isPresent(), expected, () -> decisions.decide(state, command));
    }

    @EventSourcingHandler
    void on(AccessEvent event) {
        account = account == null ? UserAccount.of((UserCreated) event) : account.evolve(event);
    }
}
