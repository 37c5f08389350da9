package dev.planner.query.access;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which page of ids a request asks for. Where the ids alone are asked for, they are in their own order and cannot be filtered.
 *
 * @param after the last id of the page before; absent for the first page
 */
record IdPaging(int limit, @Nullable UUID after, boolean withTotal) {

    private static final Set<String> PARAMETERS = Set.of("fields", "limit", "cursor", "withTotal");

    /** @throws Refusal MALFORMED_REQUEST, or VALIDATION_FAILED for a limit out of range */
    static IdPaging of(Map<String, String> parameters, AccessProperties properties) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.malformed("The ids alone can neither be sorted nor filtered: " + name + ".");
                });
        return new IdPaging(
                limit(parameters.get("limit"), properties),
                cursor(parameters.get("cursor")),
                flag(parameters.get("withTotal")));
    }

    /** @param ids all of them, sorted */
    IdPage page(List<UUID> ids) {
        var rest = after == null
                ? ids
                : ids.stream().filter(id -> Ids.compare(id, after) > 0).toList();
        var shown = rest.stream().limit(limit).toList();
        return new IdPage(
                shown.stream().map(id -> new IdPage.Item(id.toString())).toList(),
                shown.size() < rest.size() ? encode(shown.getLast()) : null,
                withTotal ? ids.size() : null);
    }

    private static int limit(@Nullable String text, AccessProperties properties) {
        if (text == null || text.isBlank()) {
            return properties.defaultIds();
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw Refusal.malformed("The query parameter limit is not a whole number.");
        }
        var checks = new FieldChecks();
        var limit = checks.range("limit", Integer.parseInt(text), 1, properties.maxIds());
        checks.throwIfAny();
        return limit;
    }

    private static @Nullable UUID cursor(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : Ids.uuid(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException _) {
            throw Refusal.malformed("The query parameter cursor is not one that a page has answered.");
        }
    }

    private static boolean flag(@Nullable String text) {
        if (Stream.of("true", "false", "").noneMatch(known -> known.equals(text == null ? "" : text))) {
            throw Refusal.malformed("The query parameter withTotal is true or false.");
        }
        return "true".equals(text);
    }

    private static String encode(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
