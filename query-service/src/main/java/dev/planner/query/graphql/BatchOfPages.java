package dev.planner.query.graphql;

import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * A list that stands below each of many parents: one statement for all of them that ask for it in the same way.
 *
 * @param <S> what of the caller decides about what is shown
 */
public final class BatchOfPages<S, T> {

    private final Batch<Below<S>, Page<T>> batch;
    private final String list;
    private final FieldArguments arguments;

    private BatchOfPages(Batch<Below<S>, Page<T>> batch, String list, FieldArguments arguments) {
        this.batch = batch;
        this.list = list;
        this.arguments = arguments;
    }

    static <S, T> BatchOfPages<S, T> register(
            Batches batches,
            String name,
            String list,
            FieldArguments arguments,
            BiFunction<S, Map<UUID, ListRequest>, Map<UUID, Page<T>>> read) {
        Batch<Below<S>, Page<T>> batch = batches.of(name, keys -> read(keys, read));
        return new BatchOfPages<>(batch, list, arguments);
    }

    /**
     * The page below one parent, later.
     *
     * @throws dev.planner.edge.problem.Refusal MALFORMED_REQUEST or VALIDATION_FAILED, as for the list anywhere else
     */
    public CompletableFuture<Page<T>> load(DataFetchingEnvironment field, UUID parent, S sight) {
        var request = arguments.listBelow(parent, list, field);
        return batch.load(field, new Below<>(parent, request, sight));
    }

    private record Below<S>(UUID parent, ListRequest request, S sight) {}

    /** @param way in which a list is asked for, wherever it stands */
    private record Group<S>(ListRequest way, S sight) {}

    private static <S, T> Map<Below<S>, Page<T>> read(
            Set<Below<S>> keys, BiFunction<S, Map<UUID, ListRequest>, Map<UUID, Page<T>>> read) {
        var groups = new LinkedHashMap<Group<S>, Map<UUID, Below<S>>>();
        keys.forEach(key -> groups.computeIfAbsent(
                        new Group<>(key.request().anywhere(), key.sight()), _ -> new LinkedHashMap<>())
                .put(key.parent(), key));
        var pages = new HashMap<Below<S>, Page<T>>();
        groups.forEach((group, members) -> {
            var requests = new LinkedHashMap<UUID, ListRequest>();
            members.forEach((parent, key) -> requests.put(parent, key.request()));
            read.apply(group.sight(), requests).forEach((parent, page) -> pages.put(members.get(parent), page));
        });
        return pages;
    }
}
