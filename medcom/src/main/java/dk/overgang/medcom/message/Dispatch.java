package dk.overgang.medcom.message;

import java.time.Instant;
import java.util.UUID;

/// The outside of one sending: a repeated acknowledgement keeps its `headerId` and gets a new `bundleId` and time.
public record Dispatch(UUID bundleId, UUID headerId, Instant at) {}
