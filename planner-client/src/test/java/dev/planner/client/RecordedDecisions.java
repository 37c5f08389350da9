package dev.planner.client;

import dev.planner.client.Decision.Grant;
import dev.planner.client.PlannerException.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides as told, at first to deny, and keeps what it was asked. */
public final class RecordedDecisions implements PlannerDecisions {

    private static final Receipt RECEIPT = new Receipt("near", Duration.ZERO, false, 1L);
    private static final Grant GRANT = new Grant("admin", new Decision.Scope("global", null));

    private final List<String> asked = new ArrayList<>();
    private @Nullable Decision next = new Decision(false, "scope_missing", false, null, RECEIPT);

    public void allow() {
        next = new Decision(true, "granted", false, GRANT, RECEIPT);
    }

    public void allowSight() {
        next = new Decision(true, "granted", true, GRANT, RECEIPT);
    }

    public void fail() {
        next = null;
    }

    /** User, permission and resource of each question. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Decision decide(UUID userId, String permission, Resource resource, Consistency consistency) {
        var check = new Check(permission, resource);
        asked.add(userId + " " + check.permission() + " " + check.resource());
        if (next == null) {
            throw new PlannerException(Failure.TIMED_OUT, "");
        }
        return next;
    }

    @Override
    public List<Decision> decideAll(UUID userId, List<Check> checks, Consistency consistency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remember(String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remember(UUID userId, String token) {
        throw new UnsupportedOperationException();
    }
}
