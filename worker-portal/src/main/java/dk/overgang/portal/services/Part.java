package dk.overgang.portal.services;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One part of a page: what a service answered, or which service gave no answer.
public record Part<T>(@Nullable T value, @Nullable RemoteService away) {

    public static <T> Part<T> of(T value) {
        return new Part<>(value, null);
    }

    static <T> Part<T> missing(RemoteService service) {
        return new Part<>(null, service);
    }

    public boolean isAway() {
        return away != null;
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    public T orElse(T other) {
        return value == null ? other : value;
    }

    public <U> Part<U> map(Function<T, U> change) {
        return value == null ? new Part<>(null, away) : of(change.apply(value));
    }
}
