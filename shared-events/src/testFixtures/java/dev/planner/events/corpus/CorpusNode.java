package dev.planner.events.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping of the YAML file; what is absent is empty. */
record CorpusNode(Map<?, ?> values) {

    Set<String> keys() {
        return new LinkedHashSet<>(values.keySet().stream().map(Object::toString).toList());
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    List<String> texts(String key) {
        return items(key).map(Object::toString).toList();
    }

    CorpusNode node(String key) {
        return new CorpusNode(values.get(key) instanceof Map<?, ?> map ? map : Map.of());
    }

    Stream<CorpusNode> nodes(String key) {
        return items(key).map(item -> new CorpusNode((Map<?, ?>) item));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    private Stream<?> items(String key) {
        return values.get(key) instanceof List<?> list ? list.stream() : Stream.of();
    }
}
