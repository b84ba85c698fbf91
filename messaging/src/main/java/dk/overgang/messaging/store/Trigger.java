package dk.overgang.messaging.store;

import org.jspecify.annotations.Nullable;

/// Why a document changes. What must be remembered of it is stored in the same write as the change.
public sealed interface Trigger {

    /// An event was read: its position is stored with the change, also when the event changes nothing.
    record Heard(InboxPosition position) implements Trigger {}

    /// A person or another system sent a request, perhaps under an idempotency key.
    record Asked(@Nullable IdempotencyKey key) implements Trigger {}

    /// Time has passed.
    record Time() implements Trigger {}

    static Trigger asked() {
        return new Asked(null);
    }
}
