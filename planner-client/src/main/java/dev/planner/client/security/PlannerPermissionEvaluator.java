package dev.planner.client.security;

import dev.planner.client.Check;
import dev.planner.client.ClientProperties.OnFailure;
import dev.planner.client.PlannerDecisions;
import dev.planner.client.PlannerException;
import dev.planner.client.Resource;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Answers {@code hasPermission} by Planner. Allows only what Planner has allowed. */
final class PlannerPermissionEvaluator implements PermissionEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(PlannerPermissionEvaluator.class);

    private final PlannerDecisions decisions;
    private final Targets targets;
    private final OnFailure onFailure;

    PlannerPermissionEvaluator(PlannerDecisions decisions, Targets targets, OnFailure onFailure) {
        this.decisions = decisions;
        this.targets = targets;
        this.onFailure = onFailure;
    }

    @Override
    public boolean hasPermission(
            @Nullable Authentication authentication, @Nullable Object target, @Nullable Object permission) {
        return isAllowed(authentication, targets.of(target), permission);
    }

    @Override
    public boolean hasPermission(
            @Nullable Authentication authentication,
            @Nullable Serializable id,
            @Nullable String type,
            @Nullable Object permission) {
        return isAllowed(authentication, targets.of(id, type), permission);
    }

    private boolean isAllowed(
            @Nullable Authentication authentication, Optional<Resource> resource, @Nullable Object permission) {
        var subject = subject(authentication);
        var check = resource.flatMap(it -> check(permission, it));
        if (subject.isEmpty() || check.isEmpty()) {
            LOG.debug("Denied without asking: {}, {}, {}", subject, resource, permission);
            return false;
        }
        return isAllowed(subject.get(), check.get());
    }

    private boolean isAllowed(UUID subject, Check check) {
        try {
            var decision = decisions.decide(subject, check.permission(), check.resource());
            // Whoever asks for a yes or no cannot know that only name and dates may be shown.
            return decision.allowed() && !decision.sightOnly();
        } catch (PlannerException e) {
            if (onFailure == OnFailure.THROW) {
                throw e;
            }
            return false;
        }
    }

    private static Optional<Check> check(@Nullable Object permission, Resource resource) {
        try {
            return permission instanceof String key ? Optional.of(new Check(key, resource)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> subject(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && !(authentication instanceof AnonymousAuthenticationToken)
                ? Targets.uuid(authentication.getName())
                : Optional.empty();
    }
}
