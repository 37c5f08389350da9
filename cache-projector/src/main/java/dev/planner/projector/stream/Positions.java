package dev.planner.projector.stream;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** How far the streams have been applied, by this and all other instances. */
@Component
public class Positions {

    private final JdbcCheckpoints checkpoints;

    Positions(JdbcCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** The next offset to apply of every partition that was ever read; a partition that is missing was not. */
    public Map<TopicPartition, Long> read() {
        return checkpoints.all();
    }
}
