package dk.overgang.messaging.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of a box, with a field of every sort a document has.
public record Box(
        UUID owner,
        String label,
        @Nullable LocalDate filledOn,
        @Nullable Instant seenAt,
        List<Item> items) {

    /// Something in a box.
    public record Item(String name, @Nullable LocalDate until) {}

    public static Box labelled(String label) {
        return new Box(UUID.randomUUID(), label, null, null, List.of());
    }

    public Box filled(LocalDate on) {
        return new Box(owner, label, on, seenAt, items);
    }

    public Box relabelled(String other) {
        return new Box(owner, other, filledOn, seenAt, items);
    }
}
