package dk.overgang.referral.referrals.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.referral.citizens.domain.PublicCitizen;
import java.util.UUID;

/// `dk.overgang.referral.accepted.v1`: a referral is accepted, and course-service opens a course for it.
record ReferralAcceptedV1(@JsonUnwrapped PublicCitizen citizen, UUID referralId) {

    static final String TYPE = "dk.overgang.referral.accepted.v1";
}
