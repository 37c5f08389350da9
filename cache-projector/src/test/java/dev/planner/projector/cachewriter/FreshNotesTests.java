package dev.planner.projector.cachewriter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.FactKey;
import dev.planner.events.access.RoleKey;
import dev.planner.projector.notes.DirtyNote;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshNotesTests {

    private static final FactKey ADMIN = FactKey.of(RoleKey.ADMIN);
    private static final FactKey VIEWER = FactKey.of(RoleKey.of("viewer"));

    private final FreshNotes notes = new FreshNotes(2);

    @Test
    void ofManyNotesAboutOneFactTheNewestCounts() {
        notes.add(List.of(new DirtyNote(ADMIN, 5)));
        notes.add(List.of(new DirtyNote(ADMIN, 3)));
        assertThat(notes.take(10)).containsExactly(new DirtyNote(ADMIN, 5));
        assertThat(notes.take(10)).isEmpty();
    }

    @Test
    void noMoreAreTakenThanAskedFor() {
        notes.add(List.of(new DirtyNote(ADMIN, 5), new DirtyNote(VIEWER, 6)));
        assertThat(notes.take(1)).hasSize(1);
        assertThat(notes.take(1)).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsLeftToTheTable() {
        notes.add(List.of(new DirtyNote(ADMIN, 5), new DirtyNote(VIEWER, 6)));
        notes.add(List.of(new DirtyNote(FactKey.of(RoleKey.of("other")), 7)));
        assertThat(notes.take(10)).hasSize(2);
    }
}
