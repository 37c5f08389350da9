package dev.planner.command.access;

import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.UserId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is made administrator on a start that finds no user at all. */
@ConfigurationProperties("planner.bootstrap")
record BootstrapProperties(@DefaultValue Admin admin) {

    /**
     * The first administrator; nobody if neither username nor email is given.
     *
     * @param id the {@code sub} claim of the administrator's tokens; random if absent
     */
    record Admin(
            @Nullable UUID id,
            @Nullable String username,
            @Nullable String email,
            @Nullable String displayName) {

        UserId userId() {
            return id == null ? UserId.random() : new UserId(id);
        }

        /** @throws dev.planner.edge.problem.Refusal if only one of username and email is given, or one is not acceptable */
        Optional<UserCommand.Profile> profile() {
            return isBlank(username) && isBlank(email)
                    ? Optional.empty()
                    : Optional.of(Profiles.checked(new FieldChecks(), username, email, displayName));
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }
}
