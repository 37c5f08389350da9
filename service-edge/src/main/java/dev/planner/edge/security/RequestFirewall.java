package dev.planner.edge.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Spring's strict firewall, which also keeps from parameters what no store takes: control characters and broken encodings. */
final class RequestFirewall {

    private static final int REPLACEMENT = 0xFFFD;

    private RequestFirewall() {}

    static StrictHttpFirewall create() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(RequestFirewall::isHarmless);
        firewall.setAllowedParameterValues(RequestFirewall::isHarmless);
        return firewall;
    }

    private static boolean isHarmless(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || point == REPLACEMENT);
    }
}
