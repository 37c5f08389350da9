package dev.planner.events.corpus;

import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.Grant;
import dev.planner.events.decision.Resource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one decision must answer.
 *
 * @param line as it stands in the file, for messages
 * @param reason by the key that clients see
 * @param grant where the case says through which one
 */
public record Expectation(
        String line,
        Permission permission,
        Resource resource,
        boolean allowed,
        String reason,
        boolean sightOnly,
        Optional<Grant> grant) {

    private static final String SIGHT = "sight of ";
    private static final Pattern ALLOW = Pattern.compile(
            "(?<permission>\\w+) on (?<sight>sight of )?(?<resource>.+?)( through (?<role>\\w+) on (?<scope>.+))?");
    private static final Pattern DENY = Pattern.compile("(?<permission>\\w+) on (?<resource>.+): (?<reason>\\w+)");

    static Expectation allow(String line) {
        var parts = ALLOW.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no allow: " + line);
        }
        return new Expectation(
                "allow " + line,
                Permission.of(parts.group("permission")),
                CorpusIds.resource(parts.group("resource")),
                true,
                "granted",
                SIGHT.equals(parts.group("sight")),
                Optional.ofNullable(parts.group("role"))
                        .map(role -> new Grant(RoleKey.of(role), CorpusIds.scope(parts.group("scope")))));
    }

    static Expectation deny(String line) {
        var parts = DENY.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no deny: " + line);
        }
        return new Expectation(
                "deny " + line,
                Permission.of(parts.group("permission")),
                CorpusIds.resource(parts.group("resource")),
                false,
                parts.group("reason"),
                false,
                Optional.empty());
    }

    @Override
    public String toString() {
        return line;
    }
}
