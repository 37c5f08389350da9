package dev.planner.query.freshness;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.Ids;
import dev.planner.events.access.RoleKey;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.wire.ConsistencyToken;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a client asks for with the header {@code Planner-Consistency}. */
sealed interface Consistency {

    String HEADER = "Planner-Consistency";

    /** Whatever is nearest. */
    record MinimizeLatency() implements Consistency {}

    /** A state that includes the commands that the token stands for. */
    record AtLeast(ConsistencyToken token) implements Consistency {}

    /** A state that includes everything committed before the request. */
    record FullyConsistent() implements Consistency {}

    /** @throws Refusal MALFORMED_REQUEST if the headers of this name, normally one or none, say anything else */
    static Consistency parse(List<String> headers) {
        if (headers.size() > 1) {
            throw malformed("it comes more than once");
        }
        return headers.isEmpty()
                ? new MinimizeLatency()
                : parse(headers.getFirst().strip());
    }

    private static Consistency parse(String text) {
        if (text.isEmpty() || text.equals("minimize_latency")) {
            return new MinimizeLatency();
        }
        if (text.equals("fully_consistent")) {
            return new FullyConsistent();
        }
        var words = text.split("\\s+", 2);
        if (words.length == 2 && words[0].equals("at_least")) {
            return new AtLeast(tokens(words[1]));
        }
        throw malformed("it is minimize_latency, at_least <token>[,<token>…] or fully_consistent");
    }

    private static ConsistencyToken tokens(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(text -> token(text.strip()))
                .reduce(ConsistencyToken.NONE, ConsistencyToken::and);
    }

    private static ConsistencyToken token(String text) {
        try {
            var token = ConsistencyToken.decode(text);
            token.sequences().keySet().forEach(Consistency::checkId);
            return token;
        } catch (IllegalArgumentException _) {
            throw malformed("a token is not one that a command has answered");
        }
    }

    /** A made-up id must not get as far as the database. */
    private static void checkId(String aggregateId) {
        // The id of a resource's calendar looks like that of a worker's timesheet.
        if (!isOne(aggregateId, Ids::uuid) && !isOne(aggregateId, TimesheetId::of)) {
            RoleKey.of(aggregateId);
        }
    }

    private static boolean isOne(String aggregateId, Function<String, ?> parse) {
        try {
            var _ = parse.apply(aggregateId);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Refusal malformed(String why) {
        return Refusal.malformed("The header " + HEADER + " cannot be read: " + why + ".");
    }
}
