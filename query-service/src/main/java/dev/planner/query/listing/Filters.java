package dev.planner.query.listing;

import dev.planner.edge.json.IsoDates;
import dev.planner.events.Ids;
import dev.planner.query.listing.Filter.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The filters that several lists share. */
public final class Filters {

    /** Case-insensitive <em>contains</em>; nothing in the text has a special meaning. */
    public static final Filter<String> Q =
            new Filter<>("q", "Only what contains this text, in whatever case.", text(Function.identity()));

    public static final Filter<UUID> PROGRAM_ID = id("programId", "Only projects of this program.");

    /** First day of a range, which is included; open to the past if absent. */
    public static final Filter<LocalDate> FROM = date("from", "Only what does not end before this day.");

    /** Last day of a range, which is included; open to the future if absent. */
    public static final Filter<LocalDate> TO = date("to", "Only what does not start after this day.");

    public static final Filter<Boolean> ACTIVE = new Filter<>(
            "active",
            "Only active ones, or only inactive ones.",
            new Syntax<>(Boolean.class, "", List.of("true", "false"), Filters::flag));

    private Filters() {}

    /** Which projects appear, as {@link Archived} says, when the request does not name them. */
    public static Filter<Archived> archived(Archived unnamed) {
        return new Filter<>(
                "archived",
                "false: without archived projects, true: archived ones only, any: both. Default: %s."
                        .formatted(unnamed.key()),
                new Syntax<>(Archived.class, "", Archived.keys(), Archived::of));
    }

    /** A filter that names something by its id. */
    public static Filter<UUID> id(String name, String description) {
        return new Filter<>(name, description, new Syntax<>(UUID.class, "uuid", List.of(), Filters::uuid));
    }

    /** A filter that names a day. */
    public static Filter<LocalDate> date(String name, String description) {
        return new Filter<>(name, description, new Syntax<>(LocalDate.class, "date", List.of(), IsoDates::date));
    }

    /** The syntax of free text. */
    public static Syntax<String> text(Function<String, String> parse) {
        return new Syntax<>(String.class, "", List.of(), parse);
    }

    static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static UUID uuid(String text) {
        try {
            return Ids.uuid(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a UUID", e);
        }
    }
}
