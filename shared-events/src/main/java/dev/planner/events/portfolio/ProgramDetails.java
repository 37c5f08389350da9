package dev.planner.events.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a client says of a program (domain reference, section 2); {@code startDate} lies before {@code endDate}. */
public record ProgramDetails(
        String name,
        String businessSponsor,
        String programManager,
        String technicalLead,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String description) {

    public Dates dates() {
        return new Dates(startDate, endDate);
    }
}
