package dev.planner.cache;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/**
 * Names a fact. Prints as {@code user:…}, {@code role:…}, {@code program:…} or {@code project:…}.
 *
 * @param id the id of the aggregate as it prints
 */
public record FactKey(FactKind kind, String id) {

    public static FactKey of(UserId id) {
        return new FactKey(FactKind.USER, id.toString());
    }

    public static FactKey of(RoleKey key) {
        return new FactKey(FactKind.ROLE, key.toString());
    }

    public static FactKey of(ProgramId id) {
        return new FactKey(FactKind.PROGRAM, id.toString());
    }

    public static FactKey of(ProjectId id) {
        return new FactKey(FactKind.PROJECT, id.toString());
    }

    /** Reads what {@link #toString} prints; empty for anything else. */
    public static Optional<FactKey> parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : FactKind.find(text.substring(0, colon)).map(kind -> new FactKey(kind, text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind.key() + ":" + id;
    }
}
