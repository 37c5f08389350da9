package dev.planner.query.freshness;

import dev.planner.edge.security.RequiresNoPermission;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Shows on every operation how to demand freshness and how to read the receipt; what is open to everybody reads no data. */
final class FreshnessDocumentation implements GlobalOperationCustomizer {

    private static final String DEMAND = """
            How fresh the answer must be: `minimize_latency` (the default), `at_least <token>[,<token>…]` with the \
            `Planner-Consistency-Token` of commands, or `fully_consistent`. What cannot be had in time is refused with \
            `PROJECTION_LAGGING`.""";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (isOpenToEverybody(endpoint)) {
            return operation;
        }
        operation.addParametersItem(new HeaderParameter()
                .name(Consistency.HEADER)
                .required(false)
                .description(DEMAND)
                .schema(new StringSchema()));
        var ok = operation.getResponses().get("200");
        if (ok != null) {
            addReceipt(ok);
        }
        return operation;
    }

    private static boolean isOpenToEverybody(HandlerMethod endpoint) {
        var declared = endpoint.getMethodAnnotation(RequiresNoPermission.class);
        return declared != null && declared.anonymous();
    }

    private static void addReceipt(ApiResponse response) {
        var tiers = Arrays.stream(Tier.values()).map(Tier::key).toList();
        response.addHeaderObject(
                ReceiptAdvice.TIER, header("The deepest tier that contributed.", new StringSchema()._enum(tiers)));
        response.addHeaderObject(
                ReceiptAdvice.AGE,
                header("Everything committed so many milliseconds ago is in the answer.", new IntegerSchema()));
        response.addHeaderObject(
                ReceiptAdvice.DEGRADED,
                header(
                        "Whether a faster tier was away or not to be trusted.",
                        new StringSchema()._enum(List.of("true", "false"))));
        response.addHeaderObject(
                ReceiptAdvice.VERSION,
                header("The version of the aggregate, where the answer is about one.", new IntegerSchema()));
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }
}
