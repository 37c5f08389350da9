package dev.planner.client.sample;

import dev.planner.client.Check;
import dev.planner.client.Consistency;
import dev.planner.client.PlannerDecisions;
import dev.planner.client.Resource;
import dev.planner.client.security.PlannerResource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {

    private final PlannerDecisions decisions;

    NoteController(PlannerDecisions decisions) {
        this.decisions = decisions;
    }

    /** Belongs to a project. */
    record Note(UUID projectId, String text) implements PlannerResource {

        @Override
        public Resource plannerResource() {
            return Resource.project(projectId);
        }
    }

    @GetMapping("/projects/{id}/notes")
    @PreAuthorize("hasPermission(#id, 'project', 'update_project')")
    String notes(@PathVariable String id) {
        return "notes on " + id;
    }

    @GetMapping("/programs/{id}/notes")
    @PreAuthorize("hasPermission(#id, 'program', 'read_program')")
    String programNotes(@PathVariable UUID id) {
        return "notes on " + id;
    }

    @PostMapping("/notes")
    @PreAuthorize("hasPermission(#note, 'update_project')")
    String add(@RequestBody Note note) {
        return "added " + note.text();
    }

    /** Which buttons to show. */
    @GetMapping("/projects/{id}/actions")
    List<String> actions(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        var checks = Stream.of("read_project", "update_project", "update_budget")
                .map(permission -> new Check(permission, Resource.project(id)))
                .toList();
        var answers = decisions.decideAll(UUID.fromString(caller.getSubject()), checks, Consistency.minimizeLatency());
        return IntStream.range(0, checks.size())
                .filter(i -> answers.get(i).allowed())
                .mapToObj(i -> checks.get(i).permission())
                .toList();
    }

    @GetMapping("/settings")
    @PreAuthorize("hasPermission('system', 'manage_users')")
    String settings() {
        return "settings";
    }
}
