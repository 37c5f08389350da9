package dev.planner.projector.administration;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.Stream;
import dev.planner.projector.administration.ProjectionView.PartitionView;
import dev.planner.projector.stream.DeadLetterDesk;
import dev.planner.projector.stream.Positions;
import dev.planner.projector.watermark.PartitionLag;
import dev.planner.projector.watermark.ProjectionLag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** The projections by their names, with how far they are. */
@Component
class ProjectionCatalog {

    /** There is one set of tables so far. */
    private static final int GENERATION = 1;

    private final Positions positions;
    private final ProjectionLag lag;
    private final DeadLetterDesk deadLetters;

    ProjectionCatalog(Positions positions, ProjectionLag lag, DeadLetterDesk deadLetters) {
        this.positions = positions;
        this.lag = lag;
        this.deadLetters = deadLetters;
    }

    /** In the order of the streams. */
    List<ProjectionView> list() {
        var state = new State(positions.read(), lag.lags(), deadLetters.counts());
        return Arrays.stream(Stream.values()).map(state::view).toList();
    }

    /** The topic of a projection; refused if there is no such projection. */
    static String topic(String name) {
        return Arrays.stream(Stream.values())
                .filter(stream -> name(stream).equals(name))
                .map(Stream::topic)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no projection of this name."));
    }

    private static String name(Stream stream) {
        return stream.name().toLowerCase(Locale.ROOT);
    }

    private record State(
            Map<TopicPartition, Long> positions,
            Map<TopicPartition, PartitionLag> lags,
            Map<TopicPartition, Long> letters) {

        ProjectionView view(Stream stream) {
            var partitions = partitions(stream.topic()).stream()
                    .map(this::view)
                    .sorted(Comparator.comparingInt(PartitionView::partition))
                    .toList();
            var waiting =
                    partitions.stream().mapToLong(PartitionView::deadLetters).sum();
            return new ProjectionView(name(stream), stream.topic(), GENERATION, waiting, partitions);
        }

        private Set<TopicPartition> partitions(String topic) {
            var known = new HashSet<>(positions.keySet());
            known.addAll(lags.keySet());
            known.removeIf(partition -> !partition.topic().equals(topic));
            return known;
        }

        private PartitionView view(TopicPartition partition) {
            var behind = lags.get(partition);
            return new PartitionView(
                    partition.partition(),
                    positions.getOrDefault(partition, 0L),
                    behind == null ? null : behind.records(),
                    behind == null ? null : behind.completeUpTo(),
                    letters.getOrDefault(partition, 0L));
        }
    }
}
