package dev.planner.edge.openapi;

import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.AccessDecisions;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Shows what each operation demands of its caller, for readers in the description and for programs in {@code x-requires}. */
final class DeclaredDemands implements GlobalOperationCustomizer {

    private static final String EXTENSION = "x-requires";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        var demands =
                AnnotatedElementUtils.findMergedRepeatableAnnotations(endpoint.getMethod(), RequiresPermission.class);
        if (!demands.isEmpty()) {
            describe(operation, demands.stream().map(DeclaredDemands::sentence).collect(Collectors.joining(" ")));
            operation.addExtension(
                    EXTENSION, demands.stream().map(DeclaredDemands::structure).toList());
        }
        var none = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequiresNoPermission.class);
        if (none != null) {
            var who = none.anonymous() ? "everybody, without a token" : "every authenticated caller";
            describe(operation, "Open to %s: %s.".formatted(who, none.reason()));
            operation.addExtension(EXTENSION, List.of());
            if (none.anonymous()) {
                operation.setSecurity(List.of());
            }
        }
        return operation;
    }

    private static void describe(Operation operation, String demand) {
        operation.setDescription(Stream.of(Optional.ofNullable(operation.getDescription()), Optional.of(demand))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n")));
    }

    private static String sentence(RequiresPermission demand) {
        var permissions = keys(demand).stream().map(key -> "`" + key + "`").collect(Collectors.joining(" and "));
        return "Requires " + permissions + " on " + demand.on().label()
                + (isSatisfiedByAnyScope(demand) ? ", which any active scope of a role that grants it covers" : "")
                + (demand.orSelf() ? ", except about oneself" : "")
                + (demand.when().isEmpty() ? "" : ", when " + demand.when())
                + ".";
    }

    private static boolean isSatisfiedByAnyScope(RequiresPermission demand) {
        return demand.on() == ResourceKind.SYSTEM
                && Arrays.stream(demand.value()).allMatch(AccessDecisions::isSatisfiedByAnyScope);
    }

    private static Map<String, Object> structure(RequiresPermission demand) {
        return Map.of(
                "permissions", keys(demand), "on", demand.on().key(), "orSelf", demand.orSelf(), "when", demand.when());
    }

    private static List<String> keys(RequiresPermission demand) {
        return Arrays.stream(demand.value()).map(Permission::key).toList();
    }
}
