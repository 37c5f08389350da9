package dev.planner.model;

import dev.planner.model.Expectation.Accepted;
import dev.planner.model.Expectation.Refusal;
import dev.planner.model.Expectation.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One sequence of commands, sent to a service in a new world and to a new model. */
final class Trial {

    private final Service service;
    private final World world = new World();
    private final Model model = new Model();
    private final Match match = new Match();
    private final Census census;

    Trial(Service service, Census census) {
        this.service = service;
        this.census = census;
        service.begin();
    }

    Model model() {
        return model;
    }

    World world() {
        return world;
    }

    Match match() {
        return match;
    }

    /** @param seed of what is random about comparing it */
    Outcome outcome(long seed) {
        return new Outcome(model.state(), new Random(seed), text -> match.resolved(world.toService(text)));
    }

    /** Sends the command; what differs, if anything does. */
    Optional<String> send(Command command) {
        var expected = model.follow(command);
        var reply = service.send(
                command.kind().method(),
                world.toService(command.path()),
                command.body() == null ? null : world.toService(Json.text(command.body())),
                command.expectedVersion() == null ? null : "\"" + command.expectedVersion() + "\"");
        var body = Json.read(world.toModel(reply.body()));
        census.count(command.kind(), expected);
        return isAsExpected(expected, reply, body)
                ? Optional.empty()
                : Optional.of("%s%n  answered %d %s %s%n  expected %s"
                        .formatted(command, reply.status(), reply.version(), body, expected));
    }

    /** What differs between the events and those that the model has recorded. */
    Optional<String> compareEvents() {
        var actual = new LinkedHashMap<String, List<JsonNode>>();
        for (Service.Recorded event : service.events(world.mark())) {
            var payload = Json.read(world.toModel(Json.text(event.payload())));
            actual.computeIfAbsent(world.toModel(event.aggregate()), _ -> new ArrayList<>())
                    .add(Json.tree(Map.of("type", event.type(), "payload", payload)));
        }
        var expected = new LinkedHashMap<String, List<JsonNode>>();
        model.state().history().forEach((aggregate, events) -> expected.put(
                aggregate,
                events.stream()
                        .map(event -> Json.tree(Map.of("type", event.type(), "payload", event.payload())))
                        .toList()));
        var aggregates = new TreeSet<>(expected.keySet());
        aggregates.addAll(actual.keySet());
        for (String aggregate : aggregates) {
            var there = Json.tree(actual.getOrDefault(aggregate, List.of()));
            var due = Json.tree(expected.getOrDefault(aggregate, List.of()));
            if (!match.exactly(due, there)) {
                return Optional.of("events of %s%n  recorded %s%n  expected %s".formatted(aggregate, there, due));
            }
        }
        return Optional.empty();
    }

    private boolean isAsExpected(Expectation expected, Service.Reply reply, JsonNode body) {
        return switch (expected) {
            case Accepted accepted ->
                reply.status() == accepted.status()
                        && reply.version().equals(accepted.version() < 0 ? "" : Long.toString(accepted.version()))
                        && match.atLeast(Json.tree(accepted.body()), body);
            case Refused refused ->
                refused.reasons().stream().anyMatch(refusal -> isRefusedFor(refusal, reply, body));
        };
    }

    private boolean isRefusedFor(Refusal refusal, Service.Reply reply, JsonNode body) {
        return reply.status() == refusal.status()
                && refusal.code().equals(body.path("code").asString(""))
                && match.atLeast(Json.tree(refusal.facts()), withPlainErrors(body));
    }

    /** The errors as {@code field:code}, in order: their messages are for people. */
    private static JsonNode withPlainErrors(JsonNode body) {
        if (!body.has("errors")) {
            return body;
        }
        var errors = new TreeSet<String>();
        body.path("errors")
                .forEach(error -> errors.add(error.path("field").asString("") + ":"
                        + error.path("code").asString("")));
        return Json.tree(Map.of("errors", errors));
    }
}
