package dev.planner.projector.stream;

import dev.planner.projector.tables.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator can do about dead letters. */
@Component
public class DeadLetterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDesk.class);

    private final JdbcClient jdbc;
    private final JdbcDeadLetters deadLetters;
    private final JdbcSequences sequences;
    private final BatchProjector projector;

    DeadLetterDesk(JdbcClient jdbc, JdbcDeadLetters deadLetters, JdbcSequences sequences, BatchProjector projector) {
        this.jdbc = jdbc;
        this.deadLetters = deadLetters;
        this.sequences = sequences;
        this.projector = projector;
    }

    /** What has come of a dead letter that was treated. */
    public enum Treatment {
        /** It is gone, and with it those that waited for it alone. */
        SETTLED,
        /** It waits on, for its cause is still there. */
        WAITING,
        /** Earlier ones of its aggregate have to be treated first; nothing was done. */
        NOT_FIRST
    }

    /** @param applied events that were applied: its own, and those that had waited for it */
    public record Result(Treatment treatment, int applied) {}

    /** Letters of a topic after the given id, oldest first. */
    public List<DeadLetter> list(String topic, long after, int limit) {
        return jdbc.sql("select * from dead_letters where topic = ? and id > ? order by id limit ?")
                .param(topic)
                .param(after)
                .param(limit)
                .query((row, _) -> letter(row))
                .list();
    }

    public Optional<DeadLetter> find(String topic, long id) {
        return jdbc.sql("select * from dead_letters where topic = ? and id = ?")
                .param(topic)
                .param(id)
                .query((row, _) -> letter(row))
                .optional();
    }

    public Map<TopicPartition, Long> counts() {
        Map<TopicPartition, Long> counts = new HashMap<>();
        jdbc.sql("select topic, partition, count(*) as letters from dead_letters group by topic, partition")
                .query(row -> {
                    counts.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            row.getLong("letters"));
                });
        return counts;
    }

    /** Tries the record again; if it can be applied now, those that waited for it follow. */
    public Result retry(long id) {
        var letter = deadLetters.find(id);
        var outcome = letter.map(projector::projectAgain).orElse(Outcome.NOTHING);
        return result(id, outcome);
    }

    /**
     * Gives the record up. If it is its aggregate's next event, or the first one after a gap, the aggregate goes on after it: what the
     * discarded and the missing events have changed is missing from then on.
     */
    public Result discard(long id) {
        var letter = deadLetters.find(id);
        if (letter.isEmpty()) {
            return new Result(Treatment.SETTLED, 0);
        }
        var skip = new Skip(letter.get());
        var outcome = projector.projectFollowers(letter.get(), skip);
        if (skip.refused) {
            return new Result(Treatment.NOT_FIRST, 0);
        }
        LOG.warn(
                "Dead letter {} of aggregate {} was discarded", id, letter.get().aggregateId());
        return result(id, outcome);
    }

    private Result result(long id, Outcome outcome) {
        var treatment = deadLetters.find(id).isPresent() ? Treatment.WAITING : Treatment.SETTLED;
        return new Result(treatment, outcome.applied());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("aggregate_id"),
                row.getObject("sequence", Long.class),
                row.getString("event_type"),
                row.getString("cause"),
                row.getString("detail"),
                Instants.of(row, "parked_at"));
    }

    /** Takes a letter away and moves the aggregate past it. */
    private final class Skip implements Runnable {

        private final StreamRecord letter;
        private boolean refused;

        Skip(StreamRecord letter) {
            this.letter = letter;
        }

        @Override
        public void run() {
            var aggregate = List.of(letter.aggregateId());
            var last = sequences.lock(aggregate).getOrDefault(letter.aggregateId(), -1L);
            var first = deadLetters.heads(aggregate).getOrDefault(letter.aggregateId(), Long.MAX_VALUE);
            var own = letter.sequence();
            refused = own.isPresent() && own.get() > first && first > last;
            if (!refused) {
                deadLetters.remove(List.of(letter.letter().orElseThrow()));
                own.filter(sequence -> sequence > last && isCredible(sequence, last))
                        .ifPresent(sequence -> sequences.store(Map.of(letter.aggregateId(), sequence)));
            }
        }

        /** Garbage may claim any sequence number: believing it would make all real events up to there look like duplicates. */
        private boolean isCredible(long sequence, long last) {
            return letter.content() instanceof Content.Event || sequence == last + 1;
        }
    }
}
