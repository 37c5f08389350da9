package dev.planner.projector.administration;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.cache.TableFacts;
import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.CurrentCaller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces what the endpoints declare, by the read tables as they are now, and tells the audit trail whom it keeps out. */
@Component
class PermissionGate implements HandlerInterceptor {

    private final CurrentCaller caller;
    private final JdbcTemplate jdbc;
    private final AuditTrail audit;

    PermissionGate(CurrentCaller caller, JdbcTemplate jdbc, AuditTrail audit) {
        this.caller = caller;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            demanded(endpoint).forEach(permission -> require(caller.get().userId(), permission));
        }
        return true;
    }

    private static Set<Permission> demanded(HandlerMethod endpoint) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(endpoint.getMethod(), RequiresPermission.class)
                .stream()
                .peek(PermissionGate::mustBeOnSystem)
                .flatMap(demand -> Set.of(demand.value()).stream())
                .collect(Collectors.toSet());
    }

    private static void mustBeOnSystem(RequiresPermission demand) {
        if (demand.on() != ResourceKind.SYSTEM || demand.orSelf()) {
            throw new IllegalStateException("here only permissions on the system are enforced");
        }
    }

    private void require(UserId user, Permission permission) {
        var document = document(user);
        var roles = roles(document);
        var decision = new AccessDecisions(new RoleFacts(roles)).decide(document, permission, Resource.SYSTEM);
        if (decision instanceof Decision.Denied(Decision.Reason reason)) {
            audit.denied(user, permission, Resource.SYSTEM, null, reason);
            throw Refusal.forbidden(reason);
        }
    }

    private Optional<AccessDocument> document(UserId user) {
        return load(List.of(FactKey.of(user))).values().stream()
                .map(UserFact.class::cast)
                .map(UserFact::document)
                .findFirst();
    }

    private Map<FactKey, Fact> roles(Optional<AccessDocument> user) {
        var keys = user.stream()
                .flatMap(document -> document.roleKeys().stream())
                .map(FactKey::of)
                .toList();
        return load(keys);
    }

    private Map<FactKey, Fact> load(List<FactKey> keys) {
        ConnectionCallback<Map<FactKey, Fact>> query = connection -> TableFacts.load(connection, keys);
        return Objects.requireNonNull(jdbc.execute(query));
    }
}
