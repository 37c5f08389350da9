package dev.planner.query.reportpage;

import dev.planner.edge.security.RequiresNoPermission;
import dev.planner.events.portfolio.ProjectId;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the report page and its files. */
@RestController
@RequestMapping("/reports")
final class ReportPageController {

    /** Nothing but files and answers of this origin; no script within the page, and no text that becomes markup. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private final PageFiles files;

    ReportPageController(PageFiles files) {
        this.files = files;
    }

    /**
     * @param projectId whose report the page's script asks for
     * @param asOf the day that the script asks for
     */
    @GetMapping(path = "/projects/{projectId}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The report of a project as a page for people",
            description =
                    "The page is the same for all projects; its script reads the API with the token of its reader.")
    @RequiresNoPermission(reason = "the page contains no data", anonymous = true)
    ResponseEntity<byte[]> page(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable String asOf) {
        return file("project.html");
    }

    @Hidden
    @GetMapping("/assets/{name}")
    @RequiresNoPermission(reason = "the page's files contain no data", anonymous = true)
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return file(name);
    }

    private ResponseEntity<byte[]> file(String name) {
        var file = files.get(name);
        return ResponseEntity.ok()
                .contentType(file.type())
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(file.content().getByteArray());
    }
}
