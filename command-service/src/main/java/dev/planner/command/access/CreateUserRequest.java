package dev.planner.command.access;

import dev.planner.command.access.UserCommand.CreateUser;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/users}.
 *
 * @param id absent: the service chooses one
 */
record CreateUserRequest(
        @Nullable UUID id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String displayName) {

    CreateUser command() {
        var profile = Profiles.checked(new FieldChecks(), username, email, displayName);
        return new CreateUser(id == null ? UserId.random() : new UserId(id), id != null, profile);
    }
}
