package dev.planner.events.decision;

import dev.planner.events.Ids;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * An immutable set of ids, in their order, that takes two words an id: caches hold millions of them, and a decision searches one without
 * following a pointer or leaving garbage.
 */
abstract sealed class CompactIds<T> extends AbstractSet<T> {

    private static final CompactIds<ProgramId> NO_PROGRAMS = new OfPrograms(new long[0]);
    private static final CompactIds<ProjectId> NO_PROJECTS = new OfProjects(new long[0]);

    /** The most and the least significant bits of each id in turn, ordered as {@link Ids#compare} does. */
    private final long[] words;

    private CompactIds(long[] words) {
        this.words = words;
    }

    static Set<ProgramId> ofPrograms(Set<ProgramId> ids) {
        if (ids instanceof OfPrograms) {
            return ids;
        }
        return ids.isEmpty() ? NO_PROGRAMS : new OfPrograms(words(ids, ProgramId::value));
    }

    static Set<ProjectId> ofProjects(Set<ProjectId> ids) {
        if (ids instanceof OfProjects) {
            return ids;
        }
        return ids.isEmpty() ? NO_PROJECTS : new OfProjects(words(ids, ProjectId::value));
    }

    abstract T id(UUID value);

    @Override
    public int size() {
        return words.length / 2;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return next < words.length;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var value = new UUID(words[next], words[next + 1]);
                next += 2;
                return id(value);
            }
        };
    }

    boolean holds(UUID value) {
        var low = 0;
        var high = size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = compare(middle, value);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    private int compare(int index, UUID value) {
        var most = Long.compareUnsigned(words[2 * index], value.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(words[2 * index + 1], value.getLeastSignificantBits());
    }

    private static <T> long[] words(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream()
                .map(value)
                .sorted(Ids::compare)
                .flatMapToLong(CompactIds::words)
                .toArray();
    }

    private static LongStream words(UUID value) {
        return LongStream.of(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    private static final class OfPrograms extends CompactIds<ProgramId> {

        OfPrograms(long[] words) {
            super(words);
        }

        @Override
        ProgramId id(UUID value) {
            return new ProgramId(value);
        }

        @Override
        public boolean contains(Object other) {
            return other instanceof ProgramId(UUID value) && holds(value);
        }
    }

    private static final class OfProjects extends CompactIds<ProjectId> {

        OfProjects(long[] words) {
            super(words);
        }

        @Override
        ProjectId id(UUID value) {
            return new ProjectId(value);
        }

        @Override
        public boolean contains(Object other) {
            return other instanceof ProjectId(UUID value) && holds(value);
        }
    }
}
