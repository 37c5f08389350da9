package dev.planner.projector.administration;

import dev.planner.edge.audit.AuditTrail;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.audit.AuditEvent.Detail;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import dev.planner.projector.reporting.Precomputation;
import dev.planner.projector.reporting.Recomputation;
import dev.planner.projector.reporting.Reconciliation;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports, and the sums that they are made of. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private static final String SUMS = "report_sums";

    private final JobRunner jobs;
    private final AuditTrail audit;

    ReportController(JobRunner jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Compares all sums with the rows beneath them. Answers the job that is under way already if there is one. */
    @PostMapping("/reconcile")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Job> reconcile(Caller caller) {
        return start(Reconciliation.KIND, "reconcile", SUMS, caller);
    }

    /** Sets all sums anew from the rows beneath them. Answers the job that is under way already if there is one. */
    @PostMapping("/recompute")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Job> recompute(Caller caller) {
        return start(Recomputation.KIND, "recompute", SUMS, caller);
    }

    /** Has the reports of all programs computed that are not kept. Answers the job that is under way already if there is one. */
    @PostMapping("/precompute")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Job> precompute(Caller caller) {
        return start(Precomputation.KIND, "precompute", "reports", caller);
    }

    private ResponseEntity<Job> start(String kind, String operation, String object, Caller caller) {
        var job = jobs.start(kind, caller.userId());
        audit.administered(
                caller.userId(),
                operation,
                object,
                null,
                new Detail("job", job.id().toString()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }
}
