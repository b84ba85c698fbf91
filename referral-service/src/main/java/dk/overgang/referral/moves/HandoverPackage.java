package dk.overgang.referral.moves;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one municipality hands over to the next: which help there was and how far it had come. No hospital notice
/// is ever in it: those come by law to the one that serves the citizen, and are not shared on (E25).
record HandoverPackage(
        UUID packageId,
        String from,
        String to,
        UUID citizenId,
        UUID consentId,
        UUID newCitizenId,
        UUID newReferralId,
        LocalDate movedOn,
        Contents contents) {

    record Contents(
            String programme,
            String transition,
            @Nullable LocalDate acceptedOn,
            @Nullable String courseStatus,
            @Nullable Integer planVersion) {}
}
