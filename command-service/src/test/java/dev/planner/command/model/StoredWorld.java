package dev.planner.command.model;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.StoredEvents;
import dev.planner.model.Service;
import java.util.List;

/** The command service and its event store. */
record StoredWorld(Client client, StoredEvents events) implements Service {

    @Override
    public Reply send(String method, String path, String body, String ifMatch) {
        var sender = ifMatch == null ? client : client.with("If-Match", ifMatch);
        var answer = answer(sender, method, path, body);
        return new Reply(answer.status(), answer.header("ETag").orElse("").replace("\"", ""), answer.text());
    }

    private static Answer answer(Client sender, String method, String path, String body) {
        return switch (method) {
            case "POST" -> sender.post(path, body);
            case "PUT" -> sender.put(path, body);
            default -> sender.delete(path);
        };
    }

    @Override
    public List<Recorded> events(String mark) {
        return events.ofAggregatesBeginningWith(mark).stream()
                .map(event -> new Recorded(event.name(), event.aggregateId(), event.payload()))
                .toList();
    }
}
