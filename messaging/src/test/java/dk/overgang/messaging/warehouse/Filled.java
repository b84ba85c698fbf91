package dk.overgang.messaging.warehouse;

import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a box tells when it is filled.
public record Filled(String label, @Nullable LocalDate on) {

    public static final String TYPE = "dk.overgang.box.filled.v1";

    public OutboxEvent at(Instant time) {
        return new OutboxEvent(TYPE, time, this);
    }
}
