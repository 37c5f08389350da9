package dev.planner.local;

import dev.planner.events.Stream;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.model.ReadSide;
import dev.planner.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The whole system under the model of the domain: commands by one instance, reads by the query services in turn. */
class WholeSystem implements Service, ReadSide, AutoCloseable {

    private final Client commands;
    private final List<Client> readers;
    private final PublishedEvents published;
    private final List<Recorded> events = new ArrayList<>();

    /** Of the commands of a sequence, by what they wrote: the latest of each says it all. */
    private final Map<Set<String>, String> tokens = new LinkedHashMap<>();

    private int reads;

    WholeSystem(TestSystem system) {
        this.commands = system.commands("admin");
        this.readers = List.of(system.queries("admin"), system.secondQueries("admin"));
        this.published = new PublishedEvents(
                system.system().backing().kafka().bootstrapServers(),
                Stream.PORTFOLIO,
                Stream.STAFFING,
                Stream.PLAN,
                Stream.ACTUALS);
    }

    @Override
    public void begin() {
        tokens.clear();
    }

    @Override
    public Reply send(String method, String path, String body, String ifMatch) {
        var sender = ifMatch == null ? commands : commands.with("If-Match", ifMatch);
        return reply(accepted(sender.send(method, path, body)));
    }

    @Override
    public List<Recorded> events(String mark) {
        // What the read side has seen is on Kafka.
        get("/api/v1/programs?limit=1");
        published.readTo(this::keep);
        return events.stream()
                .filter(event -> event.aggregate().startsWith(mark))
                .toList();
    }

    @Override
    public Reply get(String path) {
        return get(readers, path);
    }

    /** Asks one of the instances, in turn, for an answer that includes every command. */
    final Reply get(List<Client> instances, String path) {
        var reader = instances.get(reads++ % instances.size());
        var fresh = tokens.isEmpty()
                ? reader
                : reader.with("Planner-Consistency", "at_least " + String.join(",", tokens.values()));
        return reply(fresh.get(path));
    }

    /** Remembers that reads are to include this command. */
    final Client.Answer accepted(Client.Answer command) {
        if (command.status() < 300) {
            var token = command.consistencyToken();
            tokens.put(ConsistencyToken.decode(token).sequences().keySet(), token);
        }
        return command;
    }

    @Override
    public void close() {
        published.close();
    }

    private void keep(String type, String aggregate, JsonNode payload) {
        var name = type.substring("planner.".length(), type.lastIndexOf('.'));
        events.add(new Recorded(name, aggregate, payload));
    }

    private static Reply reply(Client.Answer answer) {
        return new Reply(
                answer.status(),
                answer.header("ETag").replace("\"", ""),
                answer.body().isMissingNode() ? "" : answer.body().toString());
    }
}
