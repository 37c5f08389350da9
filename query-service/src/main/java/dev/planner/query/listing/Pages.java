package dev.planner.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cuts pages from lists. One statement a page, whatever its size, or for the pages below any number of parents; one more when the total is
 * asked for.
 */
public final class Pages {

    private Pages() {}

    public static <T> Page<T> page(JdbcClient jdbc, ListRequest request, ListQuery query, RowMapper<T> mapper) {
        var rows = rows(jdbc, request, query, mapper);
        return cut(rows, request, request.withTotal() ? total(jdbc, query) : null);
    }

    /**
     * The pages of one list below each of some parents, in one statement however many they are.
     *
     * @param requests by the id of the parent, not empty; all alike but for their place, and without totals
     * @param query whose condition compares with {@code parent.id}
     * @return a page for each parent
     */
    public static <T> Map<UUID, Page<T>> pages(
            JdbcClient jdbc, Map<UUID, ListRequest> requests, ListQuery query, RowMapper<T> mapper) {
        var request = requests.values().iterator().next();
        var statement = Statement.of(request, query);
        var rows = new HashMap<UUID, List<Row<T>>>();
        statement
                .run(jdbc, statement.belowParents())
                .param("parents", Uuids.array(requests.keySet()))
                .query((RowCallbackHandler) row -> rows.computeIfAbsent(parent(row), _ -> new ArrayList<>())
                        .add(row(row, request, mapper)));
        var pages = new HashMap<UUID, Page<T>>();
        requests.forEach((parent, below) -> pages.put(parent, cut(rows.getOrDefault(parent, List.of()), below, null)));
        return pages;
    }

    /** The only row of a list, as on a page; empty if the list is. */
    public static <T> Optional<T> only(JdbcClient jdbc, ListQuery query, RowMapper<T> mapper) {
        return unpaged(jdbc, query).query(mapper).optional();
    }

    /** All rows of a list, as on pages, in no particular order. */
    public static <T> List<T> all(JdbcClient jdbc, ListQuery query, RowMapper<T> mapper) {
        return unpaged(jdbc, query).query(mapper).list();
    }

    private static JdbcClient.StatementSpec unpaged(JdbcClient jdbc, ListQuery query) {
        var sql = "with page as (select %s from %s where %s) select page.*%s from page %s"
                .formatted(
                        query.columns(),
                        query.from(),
                        query.where().sql(),
                        query.detail().columns(),
                        query.detail().joins());
        return jdbc.sql(sql).params(query.where().parameters());
    }

    private static <T> List<Row<T>> rows(JdbcClient jdbc, ListRequest request, ListQuery query, RowMapper<T> mapper) {
        var statement = Statement.of(request, query);
        return statement
                .run(jdbc, statement.page())
                .query((row, _) -> row(row, request, mapper))
                .list();
    }

    private static <T> Page<T> cut(List<Row<T>> rows, ListRequest request, @Nullable Long total) {
        var isLast = rows.size() <= request.limit();
        var shown = isLast ? rows : rows.subList(0, request.limit());
        return new Page<>(
                shown.stream().map(Row::item).toList(),
                isLast ? null : request.cursorAt(shown.getLast().position()),
                total);
    }

    private static long total(JdbcClient jdbc, ListQuery query) {
        return jdbc.sql("select count(*) from %s where %s"
                        .formatted(query.from(), query.where().sql()))
                .params(query.where().parameters())
                .query(Long.class)
                .single();
    }

    private static <T> Row<T> row(ResultSet row, ListRequest request, RowMapper<T> mapper) throws SQLException {
        return new Row<>(mapper.mapRow(row, row.getRow() - 1), position(row, request.order()));
    }

    private static UUID parent(ResultSet row) throws SQLException {
        return row.getObject(Statement.PARENT, UUID.class);
    }

    private static List<@Nullable Object> position(ResultSet row, List<SortKey> order) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int step = 0; step < order.size(); step++) {
            values.add(row.getObject(
                    Keyset.column(step), order.get(step).field().type().javaType()));
        }
        return values;
    }

    private record Row<T>(T item, List<@Nullable Object> position) {}

    /** Selects a page, completed by its detail; or such a page below each of some parents. */
    private record Statement(ListRequest request, ListQuery query, Keyset keyset, Condition where) {

        static final String PARENT = "parent_id";

        static Statement of(ListRequest request, ListQuery query) {
            var keyset = new Keyset(request.order(), query.authority());
            var behind = request.after().map(keyset::after).orElse(Condition.ALWAYS);
            return new Statement(request, query, keyset, query.where().and(behind));
        }

        String page() {
            return "select %s, %s from %s where %s order by %s limit :rows"
                    .formatted(query.columns(), keyset.columns(), query.from(), where.sql(), keyset.orderBy());
        }

        String belowParents() {
            return """
                    select parent.id as %s, below.* from unnest(cast(:parents as uuid[])) parent (id)
                    cross join lateral (%s) below\
                    """.formatted(PARENT, page());
        }

        JdbcClient.StatementSpec run(JdbcClient jdbc, String page) {
            var sql = "with page as (%s) select page.*%s from page %s order by %s"
                    .formatted(page, query.detail().columns(), query.detail().joins(), keyset.orderByColumns("page"));
            return jdbc.sql(sql)
                    .params(where.parameters())
                    .params(query.authority().parameters())
                    .param("rows", request.limit() + 1);
        }
    }
}
