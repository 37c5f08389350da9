package dev.planner.command.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link Imports#take} answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "Stored, or what would come of it",
        content = @Content(schema = @Schema(implementation = ImportReport.class)))
@ApiResponse(responseCode = "202", description = "With Prefer: respond-async, a job that does it; Location names it")
@ApiResponse(
        responseCode = "422",
        description = "Nothing is stored: IMPORT_HEADER_INVALID, or IMPORT_REJECTED with the members of the report")
public @interface ImportResponses {}
