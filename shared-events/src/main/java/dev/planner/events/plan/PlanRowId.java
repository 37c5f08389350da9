package dev.planner.events.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Identifies a plan row. Derived from what makes it unique, so that events need not carry one id a day. */
public record PlanRowId(UUID value) {

    public static PlanRowId of(ResourceId resource, ProjectId project, LocalDate date) {
        var name = "planner.plan/" + resource + "/" + project + "/" + date;
        return new PlanRowId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
