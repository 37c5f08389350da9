package dev.planner.query.authzen;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.facts.JoinedFacts.Question;
import java.util.Optional;

/**
 * A request in our terms.
 *
 * @param user empty for a subject that can be no user
 * @param permission empty for an action that is no permission
 * @param resource empty for a resource that cannot exist
 */
record Evaluation(
        Optional<UserId> user, Optional<Permission> permission, Optional<Resource> resource, boolean explained) {

    /** What is to be decided; empty if the answer is a deny whatever the facts are. */
    Optional<Question> question() {
        return user.flatMap(who ->
                permission.flatMap(what -> resource.map(where -> new Question(who, new Check(what, where)))));
    }

    /** The decision where there is no question: the first obstacle, as in any decision. */
    Decision unasked() {
        if (user.isEmpty()) {
            return new Denied(Reason.USER_UNKNOWN);
        }
        return new Denied(permission.isEmpty() ? Reason.PERMISSION_MISSING : Reason.SCOPE_MISSING);
    }
}
