package dev.planner.client;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How fresh an answer must be. */
public sealed interface Consistency {

    /** Whatever is nearest, the memory of this application included. Includes what {@link PlannerDecisions#remember} was told. */
    record MinimizeLatency() implements Consistency {}

    /**
     * A state that includes what some commands did. Is not answered from memory unless the answer was already asked for with these tokens.
     *
     * @param tokens the {@code Planner-Consistency-Token}s that the commands answered; not empty
     */
    record AtLeast(Set<String> tokens) implements Consistency {

        private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,4096}");

        /** @throws IllegalArgumentException without a token, or if one is not of the form in which commands answer it */
        public AtLeast {
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("At least one token is needed.");
            }
            tokens = tokens.stream().map(AtLeast::checked).collect(Collectors.toUnmodifiableSet());
        }

        static String checked(String token) {
            if (!TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException("Not a consistency token.");
            }
            return token;
        }
    }

    /** A state that includes everything committed before the question. Is never answered from memory. */
    record FullyConsistent() implements Consistency {}

    static Consistency minimizeLatency() {
        return new MinimizeLatency();
    }

    /** @throws IllegalArgumentException if it is not a token that a command has answered */
    static Consistency atLeast(String token) {
        return atLeast(List.of(token));
    }

    /** @throws IllegalArgumentException without a token, or if one is not a token that a command has answered */
    static Consistency atLeast(Collection<String> tokens) {
        return new AtLeast(Set.copyOf(tokens));
    }

    static Consistency fullyConsistent() {
        return new FullyConsistent();
    }
}
