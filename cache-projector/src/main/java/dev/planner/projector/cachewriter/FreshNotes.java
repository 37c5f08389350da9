package dev.planner.projector.cachewriter;

import dev.planner.cache.FactKey;
import dev.planner.projector.notes.DirtyNote;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Notes that were committed a moment ago, the newest of each fact. Whatever does not fit is found in the table later. */
final class FreshNotes {

    private final int capacity;
    private final Map<FactKey, Long> numbers = new ConcurrentHashMap<>();

    FreshNotes(int capacity) {
        this.capacity = capacity;
    }

    void add(Collection<DirtyNote> notes) {
        if (numbers.size() < capacity) {
            notes.forEach(note -> numbers.merge(note.key(), note.number(), Math::max));
        }
    }

    /** Empty if there are none. */
    List<DirtyNote> take(int limit) {
        return numbers.keySet().stream().limit(limit).toList().stream()
                .flatMap(this::take)
                .toList();
    }

    void clear() {
        numbers.clear();
    }

    private Stream<DirtyNote> take(FactKey key) {
        return Optional.ofNullable(numbers.remove(key)).stream().map(number -> new DirtyNote(key, number));
    }
}
