package dev.planner.projector.administration;

import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Background jobs, whichever instance runs them. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    private static final int MAX_LIMIT = 200;

    private final JobRunner jobs;

    JobController(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** @param items newest first */
    record Jobs(List<Job> items) {}

    @GetMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Jobs list(@RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid(List.of(new FieldError("limit", "out_of_range", "limit is 1 to 200")));
        }
        return new Jobs(jobs.newest(limit));
    }

    @GetMapping("/{id}")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Job find(@PathVariable UUID id) {
        return jobs.find(id).orElseThrow(() -> Refusal.notFound("There is no such job."));
    }
}
