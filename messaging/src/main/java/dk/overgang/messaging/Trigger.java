package dk.overgang.messaging;

import org.jspecify.annotations.Nullable;

/// Why a document changes. What must be remembered of the cause is stored in the same write as the change.
public sealed interface Trigger {

    /// An event was heard: its mark travels with the change, also when the answer was no.
    record Heard(InboxPosition position) implements Trigger {}

    /// A person or another system asked for it, perhaps under a key of its own.
    record Asked(@Nullable IdempotencyKey key) implements Trigger {}

    /// A moment has come.
    record Time() implements Trigger {}

    static Trigger asked() {
        return new Asked(null);
    }
}
