package dev.planner.command.access;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.util.Collection;
import java.util.Set;

/** What decisions about one user must know beyond that user. What is said holds until the end of the transaction. */
interface UserFacts {

    boolean isUsernameTaken(String username);

    boolean isEmailTaken(String email);

    /** If the role exists, it cannot be deleted before the transaction ends. */
    boolean roleExists(RoleKey role);

    /** Those whose program or project exists, and cannot be deleted before the transaction ends. */
    Set<Scope> existing(Collection<Scope> scopes);

    /** Whether the user had this scope in this role, and it has ended. */
    boolean hasEnded(UserId user, RoleKey role, ScopeId scope);

    /** Whether another user is an active administrator with global scope, and no simultaneous command can change that. */
    boolean isAnotherAdministrator(UserId than);
}
