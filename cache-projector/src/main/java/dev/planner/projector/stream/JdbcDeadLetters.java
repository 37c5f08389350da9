package dev.planner.projector.stream;

import dev.planner.projector.tables.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records that could not be applied. Those of one aggregate wait in the order of their sequence numbers. */
@Component
class JdbcDeadLetters {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int FOLLOWERS = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDeadLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of those aggregates that have dead letters the lowest sequence number; a letter without one counts as endlessly late. */
    Map<String, Long> heads(Collection<String> aggregateIds) {
        Map<String, Long> heads = new HashMap<>();
        jdbc.sql("""
                        select aggregate_id, coalesce(min(sequence), 9223372036854775807) as head from dead_letters
                         where aggregate_id = any (?)
                         group by aggregate_id
                        """).param(Column.text(aggregateIds)).query(row -> {
            heads.put(row.getString("aggregate_id"), row.getLong("head"));
        });
        return heads;
    }

    /** The first letters of each of these aggregates, in order; none without a sequence number. */
    List<StreamRecord> first(Collection<String> aggregateIds) {
        return jdbc.sql("""
                        select l.* from unnest(?::text[]) as a (id)
                         cross join lateral (
                             select * from dead_letters d
                              where d.aggregate_id = a.id and d.sequence is not null
                              order by d.sequence, d.id
                              limit ?) l
                        """)
                .param(Column.text(aggregateIds))
                .param(FOLLOWERS)
                .query((row, _) -> record(row))
                .list();
    }

    Optional<StreamRecord> find(long id) {
        return jdbc.sql("select * from dead_letters where id = ?")
                .param(id)
                .query((row, _) -> record(row))
                .optional();
    }

    /** Sets records aside; one that waits already gets its new cause. */
    void park(List<Parking> parkings) {
        jdbc.sql("""
                        insert into dead_letters (
                            topic, partition, record_offset, aggregate_id, sequence, event_type, headers, payload,
                            cause, detail, parked_at)
                        select t, p, o, a, s, e, h, b, c, d, ?::timestamptz
                          from unnest(
                              ?::text[], ?::int[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::jsonb[], ?::bytea[],
                              ?::text[], ?::text[]) as u (t, p, o, a, s, e, h, b, c, d)
                        on conflict (topic, partition, record_offset) do update
                           set cause = excluded.cause, detail = excluded.detail
                        """)
                .param(clock.instant().toString())
                .param(Column.text(
                        parkings, parking -> parking.record().partition().topic()))
                .param(Column.text(
                        parkings, parking -> parking.record().partition().partition()))
                .param(Column.number(parkings, parking -> parking.record().offset()))
                .param(Column.text(parkings, parking -> parking.record().aggregateId()))
                .param(Column.text(
                        parkings, parking -> parking.record().sequence().orElse(null)))
                .param(Column.text(
                        parkings,
                        parking -> parking.record()
                                .eventType()
                                .map(RecordReader::storable)
                                .orElse(null)))
                .param(Column.text(parkings, parking -> headers(parking.record())))
                .param(parkings.stream()
                        .map(parking -> parking.record().payload().bytes())
                        .toArray(byte[][]::new))
                .param(Column.text(parkings, parking -> parking.cause().key()))
                .param(Column.text(parkings, parking -> RecordReader.storable(parking.detail())))
                .update();
    }

    void remove(List<Long> ids) {
        jdbc.sql("delete from dead_letters where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    private static StreamRecord record(ResultSet row) throws SQLException {
        var partition = new TopicPartition(row.getString("topic"), row.getInt("partition"));
        var key = row.getString("aggregate_id");
        var headers = JSON.readValue(row.getString("headers"), HEADERS);
        var payload = row.getBytes("payload");
        return new StreamRecord(
                OptionalLong.of(row.getLong("id")),
                partition,
                row.getLong("record_offset"),
                key,
                headers,
                new Payload(payload),
                RecordDecoder.decode(partition.topic(), key, headers, payload));
    }

    private static String headers(StreamRecord record) {
        Map<String, String> storable = new HashMap<>();
        record.headers()
                .forEach((name, value) -> storable.put(RecordReader.storable(name), RecordReader.storable(value)));
        return JSON.writeValueAsString(storable);
    }
}
