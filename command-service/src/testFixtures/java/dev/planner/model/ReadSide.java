package dev.planner.model;

import java.util.Optional;

/** What answers questions about what the service has accepted. */
public interface ReadSide {

    /** An answer that includes every command that has been answered so far. */
    Service.Reply get(String path);

    /** What differs, if anything does, in answers that are no single things and no lists. */
    default Optional<String> compare(Outcome outcome) {
        return Optional.empty();
    }
}
