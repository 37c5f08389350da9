package dev.planner.query.graphql;

import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** Where features register what they read for many parents together. */
public final class Batches {

    private final BatchLoaderRegistry registry;
    private final FieldArguments arguments;

    Batches(BatchLoaderRegistry registry, FieldArguments arguments) {
        this.registry = registry;
        this.arguments = arguments;
    }

    /**
     * @param name unique among all batches
     * @param read the values of some keys; what has no value is left out. Called once a level of the query
     */
    public <K, V> Batch<K, V> of(String name, Function<Set<K>, Map<K, V>> read) {
        registry.<K, V>forName(name).registerMappedBatchLoader((keys, _) -> Mono.fromCallable(() -> read.apply(keys)));
        return new Batch<>(name);
    }

    /**
     * A list that stands below each of many parents.
     *
     * @param name unique among all batches
     * @param list the name of its definition
     * @param read the pages below some parents, as seen with a certain sight. Called once a level for each way in which the list is asked for
     */
    public <S, T> BatchOfPages<S, T> ofPages(
            String name, String list, BiFunction<S, Map<UUID, ListRequest>, Map<UUID, Page<T>>> read) {
        return BatchOfPages.register(this, name, list, arguments, read);
    }
}
