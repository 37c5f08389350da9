package dev.planner.query.reportcache;

import dev.planner.query.freshness.EntityTag;
import java.util.Base64;

/**
 * The state of everything that one report shows.
 *
 * @param text a digest of the versions of all tags and of the history that they belong to: the same only if nothing has changed
 */
record Versions(String text) {

    static Versions of(String tags) {
        return new Versions(Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.of(Digests.bytes(tags))));
    }

    /**
     * Of the report in this state.
     *
     * @param form tells apart what the same report is answered with
     */
    EntityTag tag(ReportKey key, String form) {
        return EntityTag.of(Digests.of(Digests.bytes(key.text()), Digests.bytes(text), Digests.bytes(form)));
    }
}
