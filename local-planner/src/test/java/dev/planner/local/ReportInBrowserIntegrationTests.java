package dev.planner.local;

import static dev.planner.local.demo.DemoData.projectId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planner.local.browser.Chromium;
import dev.planner.local.browser.Tab;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The report page as a person sees it, in a real browser in front of the whole system. */
@Tag("battery")
class ReportInBrowserIntegrationTests {

    private static final String SHOWN = "!!document.querySelector('#report:not([aria-busy]) > :not(noscript)')";
    private static final String[] COLUMNS = {"budget", "actual", "remaining", "overdue", "forecast"};

    private static TestSystem system;
    private static DemoActuals actuals;
    private static Chromium chromium;

    private Tab tab;

    @BeforeAll
    static void start() {
        var installed = Chromium.installed();
        assumeTrue(
                installed.isPresent(),
                "No Chromium is installed: the report page is not tested in a browser. PLANNER_CHROMIUM names one.");
        system = TestSystem.shared();
        actuals = DemoActuals.in(system);
        chromium = Chromium.start(installed.get());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            actuals.close();
        }
    }

    @BeforeEach
    void openTab() {
        tab = chromium.open();
    }

    /** Whatever was shown: no script failed, nothing broke the page's policy, and nobody but the query service was asked. */
    @AfterEach
    void leaveNothingBehind() {
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests())
                .allMatch(
                        uri -> uri.toString().startsWith(system.queries("admin").address() + "/"));
        tab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-15", "2024-03-01", "2024-04-20"})
    void theKeyFiguresAreThoseOfTheExample(String asOf) {
        show("project_mgr", "CC-001", asOf);

        var expected = Golden.expected("G07").path("CC-001").path(asOf);
        for (String column : COLUMNS) {
            assertThat(tab.text("#" + column))
                    .as(column)
                    .isEqualTo(shown(expected.path(column).path("total")));
            assertThat(tab.text(".card.%s .split".formatted(column)))
                    .as(column)
                    .contains(
                            shown(expected.path(column).path("capital")),
                            shown(expected.path(column).path("expense")));
        }
        var analysis = expected.path("analysis");
        assertThat(tab.text("#forecast-variance")).isEqualTo(shown(analysis.path("forecastVariance")));
        assertThat(tab.text("#budget-remaining")).isEqualTo(shown(analysis.path("budgetRemaining")));
        assertThat(tab.text(".card.actual .meaning"))
                .contains(ratio(analysis.path("budgetUtilizationPercentage")) + "% of budget");
        assertThat(tab.text(".card.forecast .meaning"))
                .contains(ratio(analysis.path("forecastToBudgetPercentage")) + "% of budget");
        assertThat(tab.text("h1")).isEqualTo("Mobile Application Development");
        assertThat(tab.texts(".badge")).containsExactly("On track", "Spending in progress");
        assertThat(tab.text("#complete-to")).isNotEmpty();
    }

    @Test
    void whatWasPlannedAndNotRecordedIsSaidInWords() {
        show("project_mgr", "CC-001", "2024-04-20");
        assertThat(tab.text("#overdue-notice")).startsWith("70,625.00 of planned work has no record.");

        show("project_mgr", "CC-001", "2024-02-15");
        assertThat(tab.text("#overdue-notice")).isEmpty();
    }

    @Test
    void budgetActualAndForecastAreDrawnOverTime() {
        show("project_mgr", "CC-001", "2024-04-20");

        for (String line : new String[] {"budget", "actual", "forecast", "plan"}) {
            assertThat(heightOf("#spending .drawing .line." + line)).as(line).isPositive();
        }
        assertThat(tab.text("#spending figcaption")).contains("Spent 42,375.00 of 600,000.00", "56,500.00 expected");
        assertThat(heightOf("#monthly .bar.actual")).isPositive();
        assertThat(tab.count("#monthly .drawing .bar.plan")).isEqualTo(3);
        var series = Golden.expected("G12").path("a").path("periods");
        for (int month = 0; month < series.size(); month++) {
            assertThat(tab.texts("#monthly tbody tr:nth-child(%d) td".formatted(month + 1))
                            .getFirst())
                    .isEqualTo(shown(series.path(month).path("totalCost")));
        }
        assertThat(tab.texts("#spending tbody tr:nth-child(2) td"))
                .containsExactly("100,000.00", "84,750.00", "42,375.00", "–");
        assertThat(tab.texts("#spending tbody tr:last-child td"))
                .containsExactly("600,000.00", "127,125.00", "–", "56,500.00");
    }

    @Test
    void varianceIsDrawnByWorker() {
        show("program_mgr", "CC-001", "2024-04-20");

        assertThat(tab.texts("#variance .drawing .name")).containsExactly("John Smith", "Bob Johnson");
        assertThat(tab.texts("#variance .drawing .amount")).containsExactly("-46,875.00", "-23,750.00");
        assertThat(tab.count("#variance .drawing .bar.unworked")).isEqualTo(2);
        assertThat(tab.texts("#variance tbody tr:first-child > *"))
                .containsExactly("John Smith (EMP001)", "50", "-46,875.00", "-46,875.00");
    }

    @Test
    void phasesAddUpToTheProject() {
        show("finance_mgr", "CC-001", "2024-04-20");

        assertThat(tab.texts("#phases .phase-name")).containsExactly("Planning", "Execution");
        assertThat(tab.texts("#phases tfoot td"))
                .startsWith("600,000.00", "42,375.00", "14,125.00", "70,625.00", "56,500.00", "-543,500.00");
    }

    @Test
    void anotherDayIsAnotherReportWithAnAddressOfItsOwn() {
        show("project_mgr", "CC-001", "2024-04-20");

        tab.evaluate(
                "(day => { day.value = '2024-03-01'; day.dispatchEvent(new Event('change')); })(document.getElementById('as-of'))");
        tab.await("document.getElementById('remaining')?.innerText === '84,750.00'");
        assertThat(tab.evaluate("location.search").stringValue()).isEqualTo("?asOf=2024-03-01");

        tab.evaluate("history.back()");
        tab.await("document.getElementById('remaining')?.innerText === '14,125.00'");
        assertThat(tab.evaluate("document.getElementById('as-of').value").stringValue())
                .isEqualTo("2024-04-20");
    }

    @Test
    void theTokenLeavesTheAddressAtOnceAndStaysInTheTab() {
        show("project_mgr", "CC-001", "2024-04-20");

        assertThat(tab.evaluate("location.hash + localStorage.length + document.cookie")
                        .stringValue())
                .isEqualTo("0");
        assertThat(tab.evaluate("sessionStorage.length").asInt()).isEqualTo(1);
        assertThat(tab.requests())
                .noneMatch(uri ->
                        uri.toString().contains(system.token("project_mgr").substring(0, 20)));

        tab.click("#leave");
        assertThat(tab.evaluate("sessionStorage.length").asInt()).isZero();
        assertThat(tab.text("#report")).contains("You are signed out.").doesNotContain("600,000.00");
    }

    @Test
    void whoHasNoTokenIsAskedForOneAndMayTypeIt() {
        tab.go(page("CC-001", "2024-04-20"));
        tab.await("document.activeElement?.id === 'token'");

        tab.type("no token at all");
        tab.click("button.primary");
        tab.await("document.querySelector('.why')?.innerText.startsWith('The access token is not valid')");

        tab.type(system.token("project_mgr"));
        tab.click("button.primary");
        tab.await("document.getElementById('budget')?.innerText === '600,000.00'");
    }

    @Test
    void aProjectThatTheReaderMayNotSeeIsRefusedInWords() {
        show("project_mgr", "CC-002", "2024-04-20");

        assertThat(tab.text("#report"))
                .contains("There is no such project.", "not for you to see")
                .doesNotContain("Web Portal");
    }

    @Test
    void whatTheReaderMayNotSeeOfAProjectIsNeitherShownNorAskedFor() {
        show("resource_mgr", "CC-003", "2024-08-01");

        assertThat(tab.text("#no-forecast")).startsWith("Budget and forecast are not shown.");
        assertThat(tab.text("#actual")).isEqualTo("0.00");
        assertThat(tab.count("#budget, #forecast, #phases, .line.budget, .line.forecast"))
                .isZero();
        assertThat(tab.requests())
                .noneMatch(uri -> uri.getPath().matches("/api/.*(budget-status|phases|cost-projection).*"));
        assertThat(tab.texts("#variance .drawing .name")).containsExactly("Jane Doe");
    }

    @Test
    void aDayThatIsNoneIsRefusedInWords() {
        show("project_mgr", "CC-001", "2024-02-30");

        assertThat(tab.text("h1")).isEqualTo("There is no such report.");
        assertThat(tab.text("#report")).contains("asOf");
    }

    @Test
    void arrowKeysMoveThroughTheCharts() {
        show("project_mgr", "CC-001", "2024-04-20");

        tab.evaluate("document.querySelector('#spending .plot').focus()");
        tab.press("ArrowRight");
        tab.press("ArrowRight");
        assertThat(tab.text("#spending .note")).contains("Mar 31, 2024", "100,000.00", "84,750.00", "42,375.00");
        tab.press("Escape");
        assertThat(tab.count("#spending .note:not([hidden])")).isZero();
    }

    @Test
    void figuresAreWrittenAsTheReaderIsUsedToAndStayExact() {
        tab.speak("de-DE");
        show("project_mgr", "CC-001", "2024-04-20");

        assertThat(tab.text("#forecast")).isEqualTo("56.500,00");
        assertThat(tab.evaluate("""
                import('/reports/assets/format.js').then(format => format.money(format.cents('90071992547409919.93')))""").stringValue()).isEqualTo("90.071.992.547.409.919,93");
    }

    /** Leaves pictures of the page in {@code target}. */
    @Test
    void theStartPageLeadsToAReport() throws Exception {
        var start = "http://localhost:" + system.settings().ports().launcher();
        try (var http = HttpClient.newHttpClient()) {
            var html = http.send(HttpRequest.newBuilder(URI.create(start)).build(), BodyHandlers.ofString())
                    .body();
            var link = html.substring(html.indexOf("\"http", html.indexOf("Reports")) + 1);
            tab.go(link.substring(0, link.indexOf('"')));
        }
        tab.await(SHOWN);

        assertThat(tab.text("h1")).isEqualTo("Mobile Application Development");
        assertThat(tab.text("#forecast")).isEqualTo("56,500.00");
        tab.picture(1200, Path.of("target", "report-page.png"));
        tab.prefer("dark");
        tab.picture(1200, Path.of("target", "report-page-dark.png"));
    }

    private void show(String user, String costCenter, String asOf) {
        tab.go("about:blank");
        tab.go(page(costCenter, asOf) + "#token=" + system.token(user));
        tab.await("location.href.includes('asOf=%s') && %s".formatted(asOf, SHOWN));
    }

    private static String page(String costCenter, String asOf) {
        return system.queries("admin").address() + "/reports/projects/" + projectId(costCenter) + "?asOf=" + asOf;
    }

    private double heightOf(String selector) {
        return tab.evaluate("document.querySelector('%s').getBoundingClientRect().height".formatted(selector))
                .asDouble();
    }

    private static String shown(JsonNode decimal) {
        var pattern = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));
        return pattern.format(new BigDecimal(decimal.stringValue()));
    }

    private static String ratio(JsonNode decimal) {
        return new DecimalFormat("0.00##", DecimalFormatSymbols.getInstance(Locale.US))
                .format(new BigDecimal(decimal.stringValue()));
    }
}
