package dk.overgang.messaging;

import java.time.Instant;

/// Something an aggregate has to tell: its public type (`dk.overgang.<aggregate>.<past participle>.v1`), when it
/// happened, and the record that becomes its JSON data. The store numbers it.
public record OutboxEvent(String type, Instant time, Object data) {}
