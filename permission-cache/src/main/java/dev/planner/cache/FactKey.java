package dev.planner.cache;

import dev.planner.events.AggregateId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/**
 * Names a fact. Prints as {@code user:…}, {@code role:…}, {@code program:…} or {@code project:…}.
 *
 * @param id of the aggregate; of the type that the kind has
 */
public record FactKey(FactKind kind, AggregateId id) {

    public static FactKey of(UserId id) {
        return new FactKey(FactKind.USER, id);
    }

    public static FactKey of(RoleKey key) {
        return new FactKey(FactKind.ROLE, key);
    }

    public static FactKey of(ProgramId id) {
        return new FactKey(FactKind.PROGRAM, id);
    }

    public static FactKey of(ProjectId id) {
        return new FactKey(FactKind.PROJECT, id);
    }

    /** Reads what {@link #toString} prints; empty for anything else. */
    public static Optional<FactKey> parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : FactKind.find(text.substring(0, colon)).flatMap(kind -> kind.tryKeyOf(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind.key() + ":" + id;
    }
}
