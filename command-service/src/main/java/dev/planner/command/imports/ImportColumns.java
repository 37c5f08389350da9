package dev.planner.command.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a kind of import by name; whatever else a file has is ignored. */
public record ImportColumns(List<String> required, List<String> optional) {

    public ImportColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** The name if it is one of these: what a file calls its other columns is not repeated. */
    @Nullable
    String shown(String name) {
        return all().anyMatch(name::equals) ? name : null;
    }

    Stream<String> all() {
        return Stream.concat(required.stream(), optional.stream());
    }
}
