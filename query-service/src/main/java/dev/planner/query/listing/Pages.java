package dev.planner.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuts pages from lists. One statement a page, whatever its size, and one more when the total is asked for. */
public final class Pages {

    private Pages() {}

    public static <T> Page<T> page(JdbcClient jdbc, ListRequest request, ListQuery query, RowMapper<T> mapper) {
        var rows = rows(jdbc, request, query, mapper);
        var isLast = rows.size() <= request.limit();
        var shown = isLast ? rows : rows.subList(0, request.limit());
        return new Page<>(
                shown.stream().map(Row::item).toList(),
                isLast ? null : request.cursorAt(shown.getLast().position()),
                request.withTotal() ? total(jdbc, query) : null);
    }

    /** The only row of a list, as on a page; empty if the list is. */
    public static <T> Optional<T> only(JdbcClient jdbc, ListQuery query, RowMapper<T> mapper) {
        var sql = "with page as (select %s from %s where %s) select page.*%s from page %s"
                .formatted(
                        query.columns(),
                        query.from(),
                        query.where().sql(),
                        query.detail().columns(),
                        query.detail().joins());
        return jdbc.sql(sql).params(query.where().parameters()).query(mapper).optional();
    }

    private static <T> List<Row<T>> rows(JdbcClient jdbc, ListRequest request, ListQuery query, RowMapper<T> mapper) {
        var keyset = new Keyset(request.order(), query.authority());
        var behind = request.after().map(keyset::after).orElse(Condition.ALWAYS);
        var where = query.where().and(behind);
        var sql = """
                with page as (select %s, %s from %s where %s order by %s limit :rows)
                select page.*%s from page %s order by %s
                """.formatted(
                        query.columns(),
                        keyset.columns(),
                        query.from(),
                        where.sql(),
                        keyset.orderBy(),
                        query.detail().columns(),
                        query.detail().joins(),
                        keyset.orderByColumns("page"));
        return jdbc.sql(sql)
                .params(parameters(where, query.authority()))
                .param("rows", request.limit() + 1)
                .query((row, number) -> new Row<>(mapper.mapRow(row, number), position(row, request.order())))
                .list();
    }

    private static long total(JdbcClient jdbc, ListQuery query) {
        return jdbc.sql("select count(*) from %s where %s"
                        .formatted(query.from(), query.where().sql()))
                .params(query.where().parameters())
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(Condition where, Condition authority) {
        var all = new HashMap<>(where.parameters());
        all.putAll(authority.parameters());
        return all;
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
}
