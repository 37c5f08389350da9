package dev.planner.backing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when first asked for, once; when the making fails, the next question tries again. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }

    synchronized void ifPresent(Consumer<? super T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
