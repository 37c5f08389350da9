package dev.planner.query.reportpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.SharedQueryService;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page is served; what it shows is tested in a browser, with the whole system. */
class ReportPageIntegrationTests {

    private static final String PAGE = "/reports/projects/" + UUID.randomUUID();
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^#\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    private final QueryClient anybody =
            SharedQueryService.fresh().service().withoutToken().with("Accept", "text/html,*/*;q=0.8");

    @Test
    void everybodyGetsThePageBecauseItHoldsNoData() {
        var answer = anybody.get(PAGE + "?asOf=2024-04-20");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.text())
                .isEqualTo(anybody.get("/reports/projects/" + UUID.randomUUID()).text());
    }

    @Test
    void thePageReachesNothingButItsOwnOriginAndRunsNoScriptOfItsText() {
        var policy = anybody.get(PAGE).header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(anybody.get(PAGE).text()).doesNotContain("<style", " style=", " onclick=", "<script>");
        assertThat(anybody.get(PAGE).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(anybody.get(PAGE).header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        var named = matches(ADDRESS, anybody.get(PAGE).text())
                .map(address -> address.replaceFirst("^\\.\\./assets/", ""))
                .toList();
        assertThat(named).contains("main.js", "report.css", "icon.svg");

        named.stream().flatMap(this::withImports).forEach(name -> {
            var answer = anybody.get("/reports/assets/" + name);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.header("Content-Type"))
                    .as(name)
                    .matches("(text/css|text/javascript|image/svg\\+xml);charset=UTF-8");
        });
    }

    @Test
    void aBrowserThatHasTheFileIsSentNothing() {
        var tag = anybody.get("/reports/assets/main.js").header("ETag");
        var again = anybody.with("If-None-Match", tag).get("/reports/assets/main.js");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache, public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.js", "project", ".", "%2e%2e", "main.js.map"})
    void nothingElseIsServed(String name) {
        assertThat(anybody.get("/reports/assets/" + name).status()).isBetween(400, 404);
    }

    @Test
    void onlyThePageIsOpen() {
        assertThat(anybody.get("/reports/projects").status()).isEqualTo(401);
        assertThat(anybody.get(PAGE + "/more").status()).isEqualTo(401);
        assertThat(anybody.post(PAGE, "{}").status()).isEqualTo(401);
        assertThat(anybody.get("/api/v1" + PAGE).status()).isEqualTo(401);
    }

    private Stream<String> withImports(String name) {
        var imported = matches(IMPORT, anybody.get("/reports/assets/" + name).text());
        return Stream.concat(Stream.of(name), imported.filter(other -> name.endsWith(".js")));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
