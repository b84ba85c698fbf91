package dk.overgang.medcom.message;

import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/// What an acknowledgement takes over from the message: where it goes, who the two ends are, and the newest
/// Provenance.
public record ReturnAddress(
        String endpoint,
        String ownEndpoint,
        @Nullable Organization hospital,
        @Nullable Organization receiver,
        @Nullable Provenance newest) {}
