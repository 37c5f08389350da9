package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListParametersTests {

    private static final SortField NAME = SortField.text("name", "k.name");
    private static final Filter<Archived> ARCHIVED = Filters.archived(Archived.FALSE);
    private static final ListDefinition PROJECTS = new ListDefinition(
            "projects",
            List.of(
                    NAME,
                    SortField.date("startDate", "k.start_date"),
                    SortField.date("endDate", "k.end_date"),
                    SortField.text("status", "k.status"),
                    SortField.text("costCenterCode", "k.cost_center_code")),
            List.of(NAME.ascending()),
            SortField.id("k.id"),
            List.of(Filters.Q, Filters.PROGRAM_ID, Filters.FROM, Filters.TO, Filters.ACTIVE, ARCHIVED));

    @Test
    void aRequestThatNamesNothingGetsTheDefaults() {
        var request = ListRequestOf.query(PROJECTS);

        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.order()).hasToString("[name, id]");
        assertThat(request.filters()).isEmpty();
        assertThat(request.after()).isEmpty();
        assertThat(request.withTotal()).isFalse();
    }

    @Test
    void filtersAreReadByTheirTypes() {
        var request = ListRequestOf.query(
                PROJECTS,
                "q",
                "  50%_\\ ",
                "from",
                "2024-02-29",
                "to",
                "2024-02-29",
                "archived",
                "any",
                "active",
                "false");

        assertThat(request.filter(Filters.Q)).contains("50%_\\");
        assertThat(request.filter(Filters.FROM)).contains(LocalDate.of(2024, 2, 29));
        assertThat(request.filter(ARCHIVED)).contains(Archived.ANY);
        assertThat(request.filter(Filters.ACTIVE)).contains(false);
    }

    @Test
    void theOrderNamedIsKeptAndEndsWithTheTieBreaker() {
        assertThat(ListRequestOf.query(PROJECTS, "sort", "-startDate,name").order())
                .hasToString("[-startDate, name, id]");
    }

    @Test
    void anEmptyTextCountsAsAbsent() {
        var request = ListRequestOf.query(
                PROJECTS, "q", " ", "sort", "", "limit", "", "cursor", "", "from", "", "archived", "", "withTotal", "");

        assertThat(request.filters()).isEmpty();
        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.order()).hasToString("[name, id]");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, 1",
        "Q, a",
        "sort, description",
        "sort, Name",
        "sort, 'name,'",
        "sort, ',name'",
        "sort, 'name,-name'",
        "sort, --name",
        "sort, +name",
        "sort, 'name, startDate'",
        "sort, 'name;drop table projects'",
        "sort, 'name,startDate,endDate,status,costCenterCode'",
        "limit, ten",
        "limit, 1.5",
        "limit, 1e2",
        "limit, ٣",
        "limit, 99999999999999999999",
        "withTotal, yes",
        "withTotal, TRUE",
        "active, 1",
        "archived, all",
        "archived, TRUE",
        "programId, 1-1-1-1-1",
        "programId, x",
        "from, 2024-02-30",
        "from, 24-01-01",
        "from, 2024-1-1",
        "from, +12024-01-01",
        "from, 2024-01-01T00:00:00Z",
        "to, today",
        "cursor, x",
        "cursor, AAAA"
    })
    void syntaxThatIsNotKnownIsMalformed(String name, String value) {
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, name, value))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
                    assertThat(refusal.detail()).contains(name);
                });
    }

    @Test
    void aRepeatedParameterIsMalformed() {
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, "q", "a", "q", "b"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsMalformed() {
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, "from", "2024-01-02", "to", "2024-01-01"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "999999999"})
    void aLimitOutOfRangeIsInvalid(String limit) {
        assertInvalid("limit", "out_of_range", limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b"})
    void aSearchForWhatNoTextHoldsIsInvalid(String q) {
        assertInvalid("q", "invalid_characters", q);
    }

    @Test
    void aSearchIsAsLongAsItsLimitInCodePoints() {
        assertThat(ListRequestOf.query(PROJECTS, "q", "😀".repeat(100)).filter(Filters.Q))
                .isPresent();
        assertInvalid("q", "too_long", "😀".repeat(101));
    }

    @Test
    void aCursorIsTakenBackBySameListSortAndFiltersOnly() {
        var request = ListRequestOf.query(PROJECTS, "q", "a", "sort", "name");
        var cursor = request.cursorAt(List.of("Alpha", UUID.randomUUID()));

        assertThat(ListRequestOf.query(PROJECTS, "q", "a", "sort", "name", "cursor", cursor)
                        .after())
                .isPresent();
        assertThat(ListRequestOf.query(
                                PROJECTS,
                                "sort",
                                "name",
                                "q",
                                " a ",
                                "limit",
                                "7",
                                "withTotal",
                                "true",
                                "cursor",
                                cursor)
                        .after())
                .as("other sizes of pages do not matter")
                .isPresent();
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, "q", "b", "sort", "name", "cursor", cursor))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, "sort", "name", "cursor", cursor))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, "q", "a", "sort", "-name", "cursor", cursor))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        ListRequestOf.query(PROJECTS, "q", "a", "sort", "name", "archived", "any", "cursor", cursor))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theNextPageIsAskedForWithTheSameQuery() {
        var request =
                ListRequestOf.query(PROJECTS, "q", "50% & more", "cursor", "", "sort", "-startDate", "limit", "2");

        assertThat(request.urlOf("abc"))
                .isEqualTo(
                        "http://localhost:8082/api/v1/projects?q=50%25%20%26%20more&sort=-startDate&limit=2&cursor=abc");
    }

    private static void assertInvalid(String name, String code, String value) {
        assertThatThrownBy(() -> ListRequestOf.query(PROJECTS, name, value))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(refusal.errors())
                            .extracting(FieldError::field, FieldError::code)
                            .containsExactly(Tuple.tuple(name, code));
                });
    }
}
