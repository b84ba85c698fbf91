package dk.overgang.referral.discharges.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The day on which a stay is expected to end, as somebody told it last: no hospital notice carries it (F-04).
public record ReportedDischarge(UUID stayId, LocalDate on, Instant at, String by) {}
