package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.planner.events.decision.Decision;
import dev.planner.events.decision.Decision.Allowed;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Grant;
import dev.planner.query.freshness.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One decision, as clients get it.
 *
 * @param reason {@code granted}, or the first obstacle (domain reference, section 5.3)
 * @param sightOnly allowed, but only the name and dates of the program may be shown
 * @param grant the one that allows; absent for a deny
 * @param explanation what was considered; absent unless asked for
 * @param version of the user whose grants were looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionAnswer(
        boolean allowed,
        String reason,
        boolean sightOnly,
        @Nullable Grant grant,
        @Nullable Explanation explanation,
        @JsonIgnore long version)
        implements Versioned {

    static DecisionAnswer of(Decision decision, long version) {
        return switch (decision) {
            case Allowed(Grant grant, boolean sightOnly) ->
                new DecisionAnswer(true, decision.reason(), sightOnly, grant, null, version);
            case Denied _ -> new DecisionAnswer(false, decision.reason(), false, null, null, version);
        };
    }

    DecisionAnswer explained(Explanation reasons) {
        return new DecisionAnswer(allowed, reason, sightOnly, grant, reasons, version);
    }
}
