package dev.planner.command.access;

import dev.planner.command.access.UserCommand.Profile;
import dev.planner.edge.validation.FieldChecks;
import org.jspecify.annotations.Nullable;

/** What a user's fields may look like (domain reference, section 2). */
final class Profiles {

    private static final int MAX_NAME = 100;

    private Profiles() {}

    /** @throws dev.planner.edge.problem.Refusal VALIDATION_FAILED with every field that is not acceptable */
    static Profile checked(
            FieldChecks checks, @Nullable String username, @Nullable String email, @Nullable String displayName) {
        var profile = new Profile(
                checks.requiredText("username", username, MAX_NAME),
                checks.requiredEmail("email", email),
                checks.optionalText("displayName", displayName, MAX_NAME));
        checks.throwIfAny();
        return profile;
    }
}
