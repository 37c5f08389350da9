package dev.planner.query.reportcache;

import java.util.Optional;
import java.util.function.Function;

/**
 * What was computed.
 *
 * @param versions of what it shows, of the same moment as the answer; empty if they cannot be told
 */
record Computed<A>(A answer, Optional<Versions> versions) {

    <B> Computed<B> map(Function<? super A, B> form) {
        return new Computed<>(form.apply(answer), versions);
    }
}
