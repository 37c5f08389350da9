package dev.planner.command.execution;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version of the addressed aggregate the client has seen: what its {@code If-Match} says. */
public sealed interface ExpectedVersion {

    static ExpectedVersion none() {
        return new Unconditional();
    }

    /** No {@code If-Match}. */
    record Unconditional() implements ExpectedVersion {}

    /** {@code If-Match: *}. */
    record Existing() implements ExpectedVersion {}

    /** One or several versions. */
    record OneOf(Set<Long> versions) implements ExpectedVersion {}

    /**
     * Reads a header. The entity tags of reads carry more than the version, {@code "7.<digest>"}, and a proxy that compresses makes them
     * weak: here the version alone counts.
     *
     * @throws Refusal MALFORMED_REQUEST if the header is anything else
     */
    static ExpectedVersion parse(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return none();
        }
        return ifMatch.strip().equals("*")
                ? new Existing()
                : new OneOf(Arrays.stream(ifMatch.split(",", -1))
                        .map(tag -> Tag.version(tag.strip()))
                        .collect(Collectors.toSet()));
    }

    /** Whether there is an {@code If-Match}. */
    default boolean isGiven() {
        return !(this instanceof Unconditional);
    }

    /** @throws Refusal VERSION_MISMATCH if the client has seen another one */
    default void check(long current) {
        if (this instanceof OneOf(Set<Long> versions) && !versions.contains(current)) {
            throw mismatch("The current version is " + current + ". Read it, and decide again.")
                    .with("currentVersion", current);
        }
    }

    /** @throws Refusal VERSION_MISMATCH if the client has seen any version of what does not exist */
    default void checkAbsent() {
        if (isGiven()) {
            throw mismatch("There is no version yet.");
        }
    }

    private static Refusal mismatch(String detail) {
        return Refusal.of(ErrorCode.VERSION_MISMATCH, detail);
    }

    /** The syntax of one entity tag. */
    final class Tag {

        private static final Pattern SYNTAX = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[\\x21\\x23-\\x7e]*)?\"");

        private Tag() {}

        static long version(String tag) {
            return Optional.of(SYNTAX.matcher(tag))
                    .filter(java.util.regex.Matcher::matches)
                    .map(matcher -> Long.parseLong(matcher.group(1)))
                    .orElseThrow(
                            () -> Refusal.malformed("If-Match must be the entity tag of an answer, such as \"7\"."));
        }
    }
}
