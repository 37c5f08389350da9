package dev.planner.command.actuals;

import dev.planner.command.imports.ImportResponses;
import dev.planner.command.imports.Imports;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of actuals. */
@RestController
class ActualImportController {

    private static final String EXAMPLE = """
            project_id,external_worker_id,worker_name,date,percentage
            0f8fad5b-d9cb-469f-a165-70867728950e,EMP001,John Smith,2024-02-01,75
            """;

    private final Imports imports;
    private final ActualImport actuals;

    ActualImportController(Imports imports, ActualImport actuals) {
        this.imports = imports;
        this.actuals = actuals;
    }

    @PostMapping(path = "/api/v1/actuals/imports", consumes = "text/csv")
    @Operation(
            summary = "Imports actuals from a CSV file, all rows or none",
            description =
                    "The columns project_id, external_worker_id, worker_name, date and percentage are required, in any order;"
                            + " capital_percentage and expense_percentage are optional. With dryRun nothing is stored, and the report is"
                            + " answered as 200 also if there is something wrong.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ImportResponses
    @RequiresPermission(value = Permission.IMPORT_ACTUALS, on = ResourceKind.PROJECT)
    ResponseEntity<Object> importActuals(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(request, dryRun, actuals);
    }
}
