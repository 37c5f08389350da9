package dev.planner.command.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives equal texts of a file the same value, read once: most columns say the same in many rows. */
final class Pool<T> {

    /** Of a column that never repeats itself there is no use in keeping more. */
    private static final int MAX_SIZE = 20_000;

    private final Map<String, Optional<T>> known = new HashMap<>();
    private final Function<String, Optional<T>> reader;

    Pool(Function<String, Optional<T>> reader) {
        this.reader = reader;
    }

    /** Empty if the text is not what is expected. */
    Optional<T> get(String text) {
        var value = known.get(text);
        if (value == null) {
            value = reader.apply(text);
            if (known.size() < MAX_SIZE) {
                known.put(text, value);
            }
        }
        return value;
    }
}
