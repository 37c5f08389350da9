package dev.planner.command.access;

import dev.planner.events.access.RoleKey;

/** What decisions about one role must know beyond that role. */
interface RoleFacts {

    /** Whether any user holds the role, actively or not; if not, nobody can receive it before the transaction ends. */
    boolean isHeld(RoleKey role);
}
