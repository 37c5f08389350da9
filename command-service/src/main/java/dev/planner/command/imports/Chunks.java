package dev.planner.command.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of what is too much for one statement: the time that one may take is limited, and so is memory. */
public final class Chunks {

    private static final int SIZE = 2_000;

    private Chunks() {}

    /** In order; none of them is empty. */
    public static <T> Stream<List<T>> of(Collection<T> all) {
        var list = all instanceof List<T> given ? given : new ArrayList<>(all);
        return IntStream.iterate(0, start -> start < list.size(), start -> start + SIZE)
                .mapToObj(start -> list.subList(start, Math.min(start + SIZE, list.size())));
    }
}
