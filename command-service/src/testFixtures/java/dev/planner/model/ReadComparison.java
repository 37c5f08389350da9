package dev.planner.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads everything that a trial has left behind, deleted things too. */
record ReadComparison(ReadSide reads, Trial trial) {

    Optional<String> difference() {
        var expected = new Reads(trial.model().state());
        return expected.items().entrySet().stream()
                .flatMap(item -> difference(item.getKey(), item.getValue()).stream())
                .findFirst()
                .or(() -> expected.lists().entrySet().stream()
                        .flatMap(list -> difference(list.getKey(), list.getValue()).stream())
                        .findFirst());
    }

    private Optional<String> difference(String path, Map<String, Object> expected) {
        var reply = reads.get(trial.world().toService(path));
        var body = body(reply);
        var isSame = expected == null
                ? reply.status() == 404
                : reply.status() == 200 && trial.match().atLeast(Json.tree(expected), body);
        return isSame
                ? Optional.empty()
                : Optional.of("%s%n  answered %d %s%n  expected %s"
                        .formatted(path, reply.status(), body, expected == null ? "404" : Json.text(expected)));
    }

    private Optional<String> difference(String path, List<Map<String, Object>> expected) {
        var items = items(path);
        var missing = new ArrayList<JsonNode>();
        var unexpected = new ArrayList<>(items);
        for (Map<String, Object> item : expected) {
            var tree = Json.tree(item);
            var there = unexpected.stream().filter(actual -> trial.match().atLeast(tree, actual)).findFirst();
            there.ifPresentOrElse(unexpected::remove, () -> missing.add(tree));
        }
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of("%s%n  lacks %s%n  has %s".formatted(path, missing, unexpected));
    }

    private List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        var start = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var next = start;
        while (!next.isEmpty()) {
            var page = body(reads.get(trial.world().toService(next)));
            page.path("items").forEach(items::add);
            var cursor = page.path("nextCursor").asString("");
            next = cursor.isEmpty() ? "" : start + "&cursor=" + cursor;
        }
        return items;
    }

    private JsonNode body(Service.Reply reply) {
        return Json.read(trial.world().toModel(reply.body()));
    }
}
