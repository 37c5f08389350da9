package dev.planner.query.audit;

import dev.planner.edge.json.IsoDates;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.Ids;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filter;
import dev.planner.query.listing.Filter.Syntax;
import dev.planner.query.listing.Filters;
import dev.planner.query.listing.ListRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The filters of the audit trail (domain reference, section 12), as conditions on {@code audit_logs a}. */
final class AuditFilters {

    static final String SYSTEM = "system";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MAX_ID_LENGTH = 100;

    private static final Filter<String> ACTOR =
            text("actor", "Only what this user did, or was denied; system for what Planner does by itself.", text -> {
                return text.equals(SYSTEM) ? text : Ids.uuid(text).toString();
            });
    private static final Filter<UUID> USER =
            Filters.id("userId", "Only what this user did, or what happened to this user.");
    private static final Filter<String> ENTITY_TYPE = key("entityType", "Only entries about this kind of entity.");
    private static final Filter<String> ENTITY_ID =
            text("entityId", "Only entries about this entity.", AuditFilters::entityId);
    private static final Filter<String> OPERATION =
            key("operation", "Only this operation; denied entries name the permission asked for.");
    private static final Filter<String> OUTCOME = new Filter<>(
            "outcome",
            "Only what was applied, or only what was denied.",
            new Syntax<>(String.class, "", List.of("applied", "denied"), AuditFilters::outcome));
    private static final Filter<String> CORRELATION_ID =
            text("correlationId", "Only what belongs to this course of action.", matching(CORRELATION));
    private static final Filter<UUID> PROGRAM_ID = Filters.id(
            "programId", "Only entries that belong to this program, or belonged to it when they were written.");
    private static final Filter<UUID> PROJECT_ID = Filters.id("projectId", "Only entries that belong to this project.");
    private static final Filter<String> FIELD_NAME =
            text("field", "Only entries that changed this field.", matching(FIELD));
    private static final Filter<Boolean> PERMISSION_CHANGES = new Filter<>(
            "permissionChanges",
            "true: only what changes what somebody may do: roles, scopes, status and role definitions.",
            new Syntax<>(Boolean.class, "", List.of("true", "false"), AuditFilters::flag));
    private static final Filter<Instant> FROM = new Filter<>(
            "from",
            "Only entries from this instant on, or from the beginning of this day (UTC).",
            new Syntax<>(Instant.class, "date-time", List.of(), AuditFilters::beginning));
    private static final Filter<Instant> TO = new Filter<>(
            "to",
            "Only entries up to this instant, or up to the end of this day (UTC).",
            new Syntax<>(Instant.class, "date-time", List.of(), AuditFilters::end));

    static final List<Filter<?>> ALL = List.of(
            ACTOR,
            USER,
            ENTITY_TYPE,
            ENTITY_ID,
            OPERATION,
            OUTCOME,
            CORRELATION_ID,
            PROGRAM_ID,
            PROJECT_ID,
            FIELD_NAME,
            PERMISSION_CHANGES,
            FROM,
            TO);

    /** Those that make sense for one entity. */
    static final List<Filter<?>> OF_ENTITY = List.of(ACTOR, OPERATION, OUTCOME, FIELD_NAME, FROM, TO);

    private AuditFilters() {}

    /** @throws Refusal MALFORMED_REQUEST if the range starts after it ends */
    static Condition condition(ListRequest request) {
        checkRange(request);
        return equal(request, ACTOR, "actor_id")
                .and(request.filter(USER).map(AuditFilters::actorOrTarget).orElse(Condition.ALWAYS))
                .and(equal(request, ENTITY_TYPE, "entity_type"))
                .and(equal(request, ENTITY_ID, "entity_id"))
                .and(equal(request, OPERATION, "operation"))
                .and(equal(request, OUTCOME, "outcome"))
                .and(equal(request, CORRELATION_ID, "correlation_id"))
                .and(equal(request, PROGRAM_ID, "program_id"))
                .and(equal(request, PROJECT_ID, "project_id"))
                .and(request.filter(FIELD_NAME).map(AuditFilters::changed).orElse(Condition.ALWAYS))
                .and(request.filter(PERMISSION_CHANGES)
                        .map(flag -> Condition.of(flag ? "a.is_access_change" : "not a.is_access_change"))
                        .orElse(Condition.ALWAYS))
                .and(bound(request, FROM, ">="))
                .and(bound(request, TO, "<="));
    }

    static Condition ofEntity(String type, String id) {
        return Condition.of("(a.entity_type = :entity_type_of and a.entity_id = :entity_id_of)")
                .with("entity_type_of", type)
                .with("entity_id_of", id);
    }

    /**
     * @throws Refusal NOT_FOUND if there can be no such entity
     */
    static void checkEntity(String type, String id) {
        if (!KEY.matcher(type).matches() || id.length() > MAX_ID_LENGTH || id.indexOf(0) >= 0) {
            throw Refusal.notFound("There can be no such entity.");
        }
    }

    private static void checkRange(ListRequest request) {
        var to = request.filter(TO);
        if (request.filter(FROM).flatMap(from -> to.filter(from::isAfter)).isPresent()) {
            throw Refusal.malformed("The range starts after it ends.");
        }
    }

    private static Condition equal(ListRequest request, Filter<?> filter, String column) {
        return request.filter(filter)
                .map(value -> Condition.of("a.%1$s = :f_%1$s".formatted(column)).with("f_" + column, value))
                .orElse(Condition.ALWAYS);
    }

    private static Condition bound(ListRequest request, Filter<Instant> filter, String operator) {
        return request.filter(filter)
                .map(instant -> Condition.of("a.created_at %s :f_%s".formatted(operator, filter.name()))
                        .with("f_" + filter.name(), instant.atOffset(ZoneOffset.UTC)))
                .orElse(Condition.ALWAYS);
    }

    private static Condition actorOrTarget(UUID user) {
        return Condition.of("(a.actor_id = :f_user or (a.entity_type = 'user' and a.entity_id = :f_user))")
                .with("f_user", user.toString());
    }

    private static Condition changed(String field) {
        var json = JsonMapper.shared().createArrayNode();
        json.addObject().put("field", field);
        return Condition.of("cast(a.changes as jsonb) @> cast(:f_field as jsonb)")
                .with("f_field", json.toString());
    }

    private static Filter<String> text(String name, String description, Function<String, String> parse) {
        return new Filter<>(name, description, Filters.text(parse));
    }

    private static Filter<String> key(String name, String description) {
        return text(name, description, matching(KEY));
    }

    private static Function<String, String> matching(Pattern pattern) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException("not of the form " + pattern);
            }
            return text;
        };
    }

    private static String entityId(String text) {
        if (text.length() > MAX_ID_LENGTH || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("no id of an entity");
        }
        return text;
    }

    private static String outcome(String text) {
        return switch (text) {
            case "applied", "denied" -> text;
            default -> throw new IllegalArgumentException("neither applied nor denied");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Instant beginning(String text) {
        return isDay(text) ? IsoDates.date(text).atStartOfDay().toInstant(ZoneOffset.UTC) : IsoDates.instant(text);
    }

    /** The last microsecond of a day, which is as finely as entries are timed. */
    private static Instant end(String text) {
        return isDay(text)
                ? beginning(text).plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS)
                : IsoDates.instant(text);
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }
}
