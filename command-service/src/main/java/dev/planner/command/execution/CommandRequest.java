package dev.planner.command.execution;

import dev.planner.edge.security.CurrentCaller;
import dev.planner.events.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the current request says about its command, beyond path and body. */
public record CommandRequest(UserId caller, ExpectedVersion expected, Optional<IdempotencyKey> idempotencyKey) {

    /** The same for work that follows from the request, whose first answer is another one. */
    public CommandRequest withoutKey() {
        return new CommandRequest(caller, expected, Optional.empty());
    }

    /** @throws dev.planner.edge.problem.Refusal if a header is not acceptable */
    static CommandRequest of(HttpServletRequest request, CurrentCaller currentCaller) {
        var caller = currentCaller.get().userId();
        return new CommandRequest(
                caller, ExpectedVersion.parse(request.getHeader("If-Match")), IdempotencyKey.of(request, caller));
    }
}
