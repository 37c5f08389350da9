package dev.planner.projector.administration;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Background jobs, whichever instance runs them. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    private final JobRunner jobs;

    JobController(JobRunner jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/{id}")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Job find(@PathVariable UUID id) {
        return jobs.find(id).orElseThrow(() -> Refusal.notFound("There is no such job."));
    }
}
