package dev.planner.query.tabular;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes CSV as what it is, and not by the schema of the JSON that it stands for. */
final class CsvDocumentation implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(Tabular.CSV))
                .forEach(content -> content.addMediaType(Tabular.CSV, new MediaType().schema(lines())));
        return operation;
    }

    private static Schema<?> lines() {
        return new StringSchema()
                .description("One line a row after a header with the names of the columns (RFC 4180, UTF-8). "
                        + "Text that a spreadsheet would execute stands behind an apostrophe.");
    }
}
