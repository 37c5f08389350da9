package dev.planner.query.facts;

import dev.planner.query.freshness.CurrentRead;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The facts of the read that the current request is. */
public final class CurrentFacts {

    private static final String ATTRIBUTE = JoinedFacts.class.getName();

    private final FactLadder ladder;
    private final CurrentRead read;

    CurrentFacts(FactLadder ladder, CurrentRead read) {
        this.ladder = ladder;
        this.read = read;
    }

    /** The same throughout a request. */
    public JoinedFacts get() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof JoinedFacts known) {
            return known;
        }
        var facts = new JoinedFacts(ladder, read.read());
        request.setAttribute(ATTRIBUTE, facts, RequestAttributes.SCOPE_REQUEST);
        return facts;
    }
}
