package dev.planner.query.portfolio;

import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.listing.Archived;
import dev.planner.query.listing.ListModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Filters as a client might name them, and what they mean. */
final class RandomQuery {

    private static final List<String> SEARCHED = List.of(
            "name",
            "businessSponsor",
            "programManager",
            "projectManager",
            "technicalLead",
            "costCenterCode",
            "description");

    private final RandomWorld random;
    private final List<String> parameters = new ArrayList<>();
    private Predicate<Map<String, Object>> meaning = _ -> true;

    /** @param rows that the list may have: pages are not so small that a walk takes ages */
    RandomQuery(RandomWorld random, int rows) {
        this.random = random;
        add("limit", String.valueOf(Math.min(200, rows / 15 + random.random().nextInt(100))), _ -> true);
        if (sometimes()) {
            var q = random.search();
            add("q", q, fields -> SEARCHED.stream().anyMatch(name -> ListModel.contains(fields.get(name), q.strip())));
        }
        if (sometimes()) {
            var from = random.day();
            add("from", from.toString(), fields -> !((LocalDate) fields.get("endDate")).isBefore(from));
            var to = from.plusDays(random.random().nextInt(20));
            add("to", to.toString(), fields -> !((LocalDate) fields.get("startDate")).isAfter(to));
        }
    }

    RandomQuery ofProjects(Archived unnamed) {
        if (sometimes()) {
            UUID program = random.pick(
                            random.world().programs().keySet().stream().toList())
                    .value();
            add(
                    "programId",
                    program.toString(),
                    fields -> fields.get("programId").equals(program));
        }
        var named = random.random().nextInt(2) == 0;
        var archived = named ? random.pick(List.of(Archived.values())) : unnamed;
        Predicate<Map<String, Object>> means = fields -> switch (archived) {
            case ANY -> true;
            case TRUE -> fields.get("status").equals("archived");
            case FALSE -> fields.get("status").equals("active");
        };
        if (named) {
            add("archived", archived.name().toLowerCase(Locale.ROOT), means);
        } else {
            meaning = meaning.and(means);
        }
        return this;
    }

    String[] parameters() {
        return parameters.toArray(String[]::new);
    }

    boolean matches(Map<String, Object> fields) {
        return meaning.test(fields);
    }

    private void add(String name, String value, Predicate<Map<String, Object>> means) {
        parameters.addAll(List.of(name, value));
        meaning = meaning.and(means);
    }

    private boolean sometimes() {
        return random.random().nextInt(3) == 0;
    }
}
