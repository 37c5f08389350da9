package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WriteBudgetTests {

    private static final Duration LIFE = Duration.ofSeconds(16);

    private final AtomicLong time = new AtomicLong(-5);
    private final WriteBudget budget = new WriteBudget(100, 1, LIFE, time::get);

    private record Written(long at, long bytes) {}

    @Test
    void noMoreIsStoredThanIsAllowed() {
        assertThat(budget.allows(60)).isTrue();
        assertThat(budget.allows(41)).isFalse();
        assertThat(budget.allows(40)).isTrue();
        assertThat(budget.allows(1)).isFalse();
    }

    @Test
    void aFewLargeOnesLeaveRoomForManySmallOnes() {
        var shared = new WriteBudget(100, 10, LIFE, time::get);

        assertThat(shared.allows(11)).isFalse();
        assertThat(shared.allows(10)).isTrue();
        assertThat(shared.allows(10)).isFalse();
        assertThat(shared.allows(9)).isTrue();
        for (int left = 81; left >= 10; left--) {
            assertThat(shared.allows(1)).isTrue();
        }
        assertThat(shared.allows(1)).isFalse();
    }

    @Test
    void whatHasExpiredMakesRoom() {
        budget.allows(60);
        pass(LIFE.dividedBy(2));
        budget.allows(40);
        pass(LIFE.dividedBy(2).plus(LIFE.dividedBy(16)));

        assertThat(budget.allows(61)).isFalse();
        assertThat(budget.allows(60)).isTrue();
    }

    @Test
    void afterALongRestThereIsRoomForAll() {
        budget.allows(100);
        pass(LIFE.multipliedBy(1_000_000));

        assertThat(budget.allows(100)).isTrue();
    }

    @Test
    void whateverIsWrittenWhenWhatLivesIsNeverMore() {
        var random = new Random(11);
        var written = new ArrayDeque<Written>();
        for (int step = 0; step < 20_000; step++) {
            time.addAndGet(random.nextLong(LIFE.dividedBy(8).toNanos()));
            var bytes = random.nextLong(30);
            if (budget.allows(bytes)) {
                written.add(new Written(time.get(), bytes));
            }
            while (!written.isEmpty() && written.getFirst().at() <= time.get() - LIFE.toNanos()) {
                written.removeFirst();
            }
            assertThat(written.stream().mapToLong(Written::bytes).sum()).isLessThanOrEqualTo(100);
        }
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
