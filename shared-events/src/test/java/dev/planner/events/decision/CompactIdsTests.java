package dev.planner.events.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactIdsTests {

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 1000})
    void isTheSameSetAsAnyOther(int size) {
        var ids = Stream.generate(this::project).limit(size).collect(Collectors.toSet());
        var compact = CompactIds.ofProjects(ids);

        assertThat(compact).isEqualTo(ids).hasSameHashCodeAs(ids).hasSize(size);
        assertThat(ids).isEqualTo(compact);
        assertThat(List.copyOf(compact)).isSorted();
        assertThat(compact.containsAll(ids)).isTrue();
        assertThat(Stream.generate(this::project).limit(100)).noneMatch(compact::contains);
    }

    /** Halves that differ in sign are where orders of ids go wrong. */
    @Test
    void findsIdsOfEverySign() {
        var halves = new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
        Set<ProgramId> ids = new HashSet<>();
        for (long high : halves) {
            for (long low : halves) {
                ids.add(new ProgramId(new UUID(high, low)));
            }
        }

        var compact = CompactIds.ofPrograms(ids);
        assertThat(compact).isEqualTo(ids).containsAll(ids);
        assertThat(List.copyOf(compact)).isSorted();
    }

    @Test
    void holdsIdsOfItsKindOnly() {
        var id = UUID.randomUUID();

        assertThat(CompactIds.ofPrograms(Set.of(new ProgramId(id))).contains((Object) new ProjectId(id)))
                .isFalse();
        assertThat(CompactIds.ofProjects(Set.of(new ProjectId(id))).contains((Object) new ProgramId(id)))
                .isFalse();
    }

    @Test
    void cannotBeChangedOrReadPastItsEnd() {
        var ids = CompactIds.ofProjects(Set.of(project()));
        var iterator = ids.iterator();
        iterator.next();

        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ids.add(project())).isInstanceOf(UnsupportedOperationException.class);
    }

    private ProjectId project() {
        return new ProjectId(new UUID(random.nextLong(), random.nextLong()));
    }
}
