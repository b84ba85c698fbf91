package dk.overgang.benchmarks.reminders.schedulers;

import java.time.Instant;

/// Something to be done once, at a moment.
public record Job(String id, Instant due) {}
