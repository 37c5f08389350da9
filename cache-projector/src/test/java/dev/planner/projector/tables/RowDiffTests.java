package dev.planner.projector.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowDiffTests {

    private static final UUID KEPT = new UUID(0, 1);
    private static final UUID CHANGED = new UUID(0, 2);
    private static final UUID GONE = new UUID(0, 3);
    private static final UUID NEW = new UUID(0, 4);

    private record Row(UUID id, String text) {}

    @Test
    void onlyWhatDiffersIsWritten() {
        var diff = RowDiff.between(
                List.of(new Row(KEPT, "a"), new Row(CHANGED, "b"), new Row(GONE, "c")),
                List.of(new Row(NEW, "d"), new Row(CHANGED, "B"), new Row(KEPT, "a")),
                Row::id);
        assertThat(diff.removed()).containsExactly(GONE);
        assertThat(diff.added()).containsExactly(new Row(NEW, "d"));
        assertThat(diff.changed()).containsExactly(new Row(CHANGED, "B"));
        assertThat(diff.written()).containsExactly(new Row(NEW, "d"), new Row(CHANGED, "B"));
    }
}
