package dev.planner.command.plan;

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

/** Takes files of plan rows. */
@RestController
class PlanImportController {

    private static final String EXAMPLE = """
            resource_id,project_id,date,allocation_percentage,capital_percentage,expense_percentage
            6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f901,0f8fad5b-d9cb-469f-a165-70867728950e,2024-02-01,75,60,40
            """;

    private final Imports imports;
    private final PlanImport plan;

    PlanImportController(Imports imports, PlanImport plan) {
        this.imports = imports;
        this.plan = plan;
    }

    @PostMapping(path = "/api/v1/plan/imports", consumes = "text/csv")
    @Operation(
            summary = "Imports plan rows from a CSV file, all rows or none",
            description = "The columns resource_id, project_id, date, allocation_percentage, capital_percentage and"
                    + " expense_percentage are required, in any order. With dryRun nothing is stored, and the report is answered"
                    + " as 200 also if there is something wrong.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ImportResponses
    @RequiresPermission(value = Permission.CREATE_ASSIGNMENT, on = ResourceKind.PROJECT)
    ResponseEntity<Object> importPlan(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(request, dryRun, plan);
    }
}
