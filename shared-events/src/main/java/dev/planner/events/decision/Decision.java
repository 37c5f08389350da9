package dev.planner.events.decision;

import java.util.Locale;

/** The answer to <em>may this user do this here</em>. */
public sealed interface Decision {

    boolean allowed();

    /** The reason by the lower_snake key that clients see. */
    String reason();

    /**
     * Allowed by one grant.
     *
     * @param sightOnly only the name and dates of the program may be shown (domain reference, section 5.2)
     */
    record Allowed(Grant grant, boolean sightOnly) implements Decision {

        @Override
        public boolean allowed() {
            return true;
        }

        @Override
        public String reason() {
            return "granted";
        }
    }

    /** Denied, with the first obstacle. */
    record Denied(Reason why) implements Decision {

        @Override
        public boolean allowed() {
            return false;
        }

        @Override
        public String reason() {
            return why.key();
        }
    }

    /** Why a decision is a deny (domain reference, section 5.3). */
    enum Reason {
        USER_UNKNOWN,
        USER_INACTIVE,
        /** No active role assignment of the user grants the permission. */
        PERMISSION_MISSING,
        /** One does, but none of its active scopes covers the resource. */
        SCOPE_MISSING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
