package dev.planner.projector.statetopic;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.cache.TableFacts;
import dev.planner.events.decision.AccessDocument;
import dev.planner.projector.notes.DirtyNote;
import dev.planner.projector.notes.DirtyNotes;
import dev.planner.projector.notes.NoteObserver;
import dev.planner.projector.notes.Sink;
import dev.planner.projector.worker.Worker;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the newest access document of every user whose access has changed. One instance does it for all. */
@Component
class AccessStatePublisher extends Worker implements NoteObserver {

    private static final Logger LOG = LoggerFactory.getLogger(AccessStatePublisher.class);

    private final Lead lead;
    private final StateTopic topic;
    private final DirtyNotes dirtyNotes;
    private final JdbcTemplate jdbc;
    private final StateTopicProperties properties;

    AccessStatePublisher(
            Lead lead, StateTopic topic, DirtyNotes dirtyNotes, JdbcTemplate jdbc, StateTopicProperties properties) {
        super("access-state", properties.retryDelay());
        this.lead = lead;
        this.topic = topic;
        this.dirtyNotes = dirtyNotes;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public void noted(Collection<DirtyNote> notes) {
        wake();
    }

    @Override
    protected Duration work() {
        if (!lead.isOurs()) {
            return properties.checkInterval();
        }
        if (!topic.isOpen()) {
            topic.open();
        }
        // Loaded after opening: whoever wrote before can no longer write, so nothing newer than this gets there
        // meanwhile.
        var notes = dirtyNotes.leftBehind(Sink.STATE_TOPIC, Long.MAX_VALUE, properties.batchSize());
        if (!notes.isEmpty()) {
            topic.write(load(notes));
            dirtyNotes.clear(Sink.STATE_TOPIC, notes);
        }
        return notes.size() < properties.batchSize() ? properties.checkInterval() : Duration.ZERO;
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.warn("Access state cannot be published, trying again: {}", fault.toString());
        topic.close();
    }

    @Override
    protected void ended() {
        topic.close();
        lead.leave();
    }

    private List<AccessDocument> load(List<DirtyNote> notes) {
        var keys = notes.stream().map(DirtyNote::key).toList();
        ConnectionCallback<Map<FactKey, Fact>> query = connection -> TableFacts.load(connection, keys);
        return Objects.requireNonNull(jdbc.execute(query)).values().stream()
                .flatMap(fact ->
                        fact instanceof UserFact(AccessDocument document) ? Stream.of(document) : Stream.empty())
                .toList();
    }
}
