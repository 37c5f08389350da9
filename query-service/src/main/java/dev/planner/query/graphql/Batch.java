package dev.planner.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/** A field whose values for all parents on one level of a query are read together. */
public final class Batch<K, V> {

    private final String name;

    Batch(String name) {
        this.name = name;
    }

    /** The value of one parent, later; null if there is none. */
    public CompletableFuture<V> load(DataFetchingEnvironment field, K key) {
        DataLoader<K, V> loader = Objects.requireNonNull(field.getDataLoader(name));
        return loader.load(key);
    }
}
