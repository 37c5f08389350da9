package dev.planner.projector.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Takes the batches of a consumer. Where a partition is read from is decided by the checkpoint alone; what Kafka remembers of the group is for
 * Kafka's tools.
 */
final class StreamListener implements BatchMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamListener.class);

    private final BatchProjector projector;
    private final JdbcCheckpoints checkpoints;
    private final StreamMetrics metrics;
    private final StreamProperties properties;
    private final BooleanSupplier running;

    StreamListener(
            BatchProjector projector,
            JdbcCheckpoints checkpoints,
            StreamMetrics metrics,
            StreamProperties properties,
            BooleanSupplier running) {
        this.projector = projector;
        this.checkpoints = checkpoints;
        this.metrics = metrics;
        this.properties = properties;
        this.running = running;
    }

    /**
     * Does not return before the batch is applied: a batch that was given up would be skipped. If that takes so long that Kafka gives the
     * partitions to somebody else, the checkpoint keeps the two apart.
     */
    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        patience().untilDone("Applying a batch", () -> project(records));
    }

    private void project(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = records.stream().map(RecordReader::read).toList();
        var outcome = metrics.timed(() -> projector.project(batch));
        outcome.parked().forEach(StreamListener::complain);
    }

    /** Does not return before every partition is where it belongs: reading on from anywhere else would look like loss. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            patience().untilDone("Finding the positions of " + partitions, () -> seek(consumer, partitions));
        }
    }

    private Patience patience() {
        return new Patience(properties.firstRetryDelay(), properties.maxRetryDelay(), running);
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var positions = checkpoints.open(partitions);
        var ends = consumer.endOffsets(partitions, properties.positionTimeout());
        positions.forEach((partition, position) -> consumer.seek(partition, known(partition, position, ends)));
    }

    private long known(TopicPartition partition, long position, Map<TopicPartition, Long> ends) {
        var end = ends.getOrDefault(partition, position);
        if (position <= end) {
            return position;
        }
        LOG.error(
                "{} ends at {}, but {} was applied: Kafka has lost records or was set up anew. All is read again; what "
                        + "was applied is recognised by its sequence number.",
                partition,
                end,
                position - 1);
        checkpoints.restart(partition);
        return 0;
    }

    private static void complain(Parking parking) {
        LOG.error(
                "Dead letter ({}): {} offset {}, aggregate {}, sequence {}, {}: {}",
                parking.cause().key(),
                parking.record().partition(),
                parking.record().offset(),
                parking.record().aggregateId(),
                parking.record().sequence().map(String::valueOf).orElse("unknown"),
                parking.record().eventType().orElse("no type"),
                parking.detail());
    }
}
