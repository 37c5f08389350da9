package dev.planner.query.reportcache;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Tells a report from all others.
 *
 * @param text a digest of its name, of what it is about, of its parameters, and of what computes it
 */
record ReportKey(String text) {

    /** @param edition of the code and settings that compute reports */
    static ReportKey of(Report<?> report, String edition) {
        List<String> parts =
                new ArrayList<>(List.of(edition, report.name(), report.about().kind()));
        report.about().ids().forEach(id -> parts.add(id.toString()));
        report.parameters().forEach(parameter -> parts.add(String.valueOf(parameter)));
        var digest = Digests.of(parts.stream().map(Digests::bytes).toArray(byte[][]::new));
        return new ReportKey(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
}
