package dev.planner.query.authzen;

import dev.planner.edge.security.RequiresNoPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says where the endpoints of the standard are. */
@RestController
@Tag(name = "AuthZEN")
class MetadataController {

    private final AuthzenProperties properties;

    MetadataController(AuthzenProperties properties) {
        this.properties = properties;
    }

    @Operation(summary = "AuthZEN: metadata of the policy decision point")
    @GetMapping(Endpoints.METADATA)
    @RequiresNoPermission(reason = "clients read it before they have a token", anonymous = true)
    ResponseEntity<Metadata> metadata() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(properties.metadataLifetime()).cachePublic())
                .body(Metadata.of(origin()));
    }

    private String origin() {
        return Optional.ofNullable(properties.policyDecisionPoint())
                .map(URI::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .replacePath(null)
                        .build()
                        .toUriString());
    }
}
