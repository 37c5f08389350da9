package dev.planner.model;

import java.util.List;
import java.util.Map;

/** What a command must lead to. */
sealed interface Expectation {

    /**
     * The command is executed.
     *
     * @param body what the answer says, among other things; empty if it has no body
     * @param version the entity tag, −1 for none
     * @param events in order
     */
    record Accepted(int status, Map<String, Object> body, long version, List<Event> events) implements Expectation {}

    /** The command breaks all these rules, and is refused for one of them. */
    record Refused(List<Refusal> reasons) implements Expectation {}

    /**
     * A broken rule.
     *
     * @param facts what the answer says about it, among other things
     */
    record Refusal(int status, String code, Map<String, Object> facts) {

        static Refusal of(int status, String code, Object... facts) {
            return new Refusal(status, code, Event.fields(facts));
        }
    }
}
