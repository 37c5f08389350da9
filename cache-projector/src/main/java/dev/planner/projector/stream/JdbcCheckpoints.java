package dev.planner.projector.stream;

import dev.planner.projector.tables.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next offset to apply of every partition: the position that counts, whatever Kafka remembers of the group. */
@Component
class JdbcCheckpoints {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCheckpoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The positions of these partitions; one that was never read starts at 0. */
    Map<TopicPartition, Long> open(Collection<TopicPartition> partitions) {
        var rows = sorted(partitions);
        jdbc.sql("""
                        insert into projection_checkpoints (topic, partition, next_offset, updated_at)
                        select t, p, 0, ?::timestamptz from unnest(?::text[], ?::int[]) as u (t, p)
                        on conflict do nothing
                        """)
                .param(clock.instant().toString())
                .param(topics(rows))
                .param(numbers(rows))
                .update();
        return read(rows, "");
    }

    /** The positions of all partitions that were ever read, whoever reads them. */
    Map<TopicPartition, Long> all() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from projection_checkpoints")
                .query(into(positions));
        return positions;
    }

    /** Forgets how far a partition was read, because Kafka has forgotten it too. */
    void restart(TopicPartition partition) {
        jdbc.sql("update projection_checkpoints set next_offset = 0 where topic = ? and partition = ?")
                .param(partition.topic())
                .param(partition.partition())
                .update();
    }

    /** The positions of these partitions, held until the transaction ends: a zombie waits here and then finds its records applied. */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions) {
        return read(sorted(partitions), "order by topic, partition for update");
    }

    void advance(Map<TopicPartition, Long> nextOffsets) {
        var rows = List.copyOf(nextOffsets.entrySet());
        jdbc.sql("""
                        update projection_checkpoints c set next_offset = u.o, updated_at = ?::timestamptz
                          from unnest(?::text[], ?::int[], ?::bigint[]) as u (t, p, o)
                         where c.topic = u.t and c.partition = u.p
                        """)
                .param(clock.instant().toString())
                .param(Column.text(rows, row -> row.getKey().topic()))
                .param(Column.text(rows, row -> row.getKey().partition()))
                .param(Column.number(rows, Map.Entry::getValue))
                .update();
    }

    private Map<TopicPartition, Long> read(List<TopicPartition> partitions, String locking) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        jdbc.sql("""
                        select topic, partition, next_offset from projection_checkpoints
                         where (topic, partition) in (select * from unnest(?::text[], ?::int[]))
                        """ + locking)
                .param(topics(partitions))
                .param(numbers(partitions))
                .query(into(positions));
        return positions;
    }

    private static RowCallbackHandler into(Map<TopicPartition, Long> positions) {
        return row -> positions.put(partition(row), row.getLong("next_offset"));
    }

    private static TopicPartition partition(ResultSet row) throws SQLException {
        return new TopicPartition(row.getString("topic"), row.getInt("partition"));
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        return partitions.stream().distinct().sorted(ORDER).toList();
    }

    private static String[] topics(List<TopicPartition> partitions) {
        return Column.text(partitions.stream().map(TopicPartition::topic).toList());
    }

    private static String[] numbers(List<TopicPartition> partitions) {
        return Column.text(partitions.stream().map(TopicPartition::partition).toList());
    }
}
