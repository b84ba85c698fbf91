package dk.overgang.messaging.outbox;

import java.time.Instant;

/// An event that an aggregate publishes: its public type (`dk.overgang.<aggregate>.<past participle>.v1`), when it
/// happened, and the record that becomes its JSON data. The store numbers it.
public record OutboxEvent(String type, Instant time, Object data) {}
