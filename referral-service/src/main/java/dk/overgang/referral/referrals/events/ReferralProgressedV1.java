package dk.overgang.referral.referrals.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import dk.overgang.referral.referrals.domain.Progress;
import java.util.UUID;

/// `dk.overgang.referral.progressed.v1`: a referral has come further, or back; an acceptance has an event of its
/// own.
record ReferralProgressedV1(@JsonUnwrapped PublicCitizen citizen, UUID referralId, Progress progress) {

    static final String TYPE = "dk.overgang.referral.progressed.v1";
}
