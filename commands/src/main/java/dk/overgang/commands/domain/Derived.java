package dk.overgang.commands.domain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What follows from the other components of a record, worked out when it is first asked for. It is no part of what
/// the record means: all of them are equal, and none is stored.
public final class Derived<T> implements Supplier<T> {

    private final Supplier<T> work;
    private volatile @Nullable T result;

    private Derived(Supplier<T> work) {
        this.work = work;
    }

    /// What the work will give.
    ///
    /// @param work a pure function of the record; it may be done twice where two threads ask at once
    public static <T> Derived<T> of(Supplier<T> work) {
        return new Derived<>(work);
    }

    @Override
    public T get() {
        var known = result;
        if (known == null) {
            known = work.get();
            result = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Derived;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "derived";
    }
}
