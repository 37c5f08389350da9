package dev.planner.command.execution;

import dev.planner.edge.security.RequiresNoPermission;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the time of the write database, for reads that must include everything committed before they were asked. */
@RestController
class ClockController {

    private final DatabaseClock clock;

    ClockController(DatabaseClock clock) {
        this.clock = clock;
    }

    /** The time of the write database. */
    record Now(Instant now) {}

    @GetMapping("/api/v1/clock")
    @RequiresNoPermission(reason = "a time tells nothing about anybody")
    Now now() {
        return new Now(clock.now());
    }
}
