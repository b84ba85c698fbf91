package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.grants.Grant;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.Assessment;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.time.LocalDate;
import java.util.List;

/// What has happened to a referral.
public sealed interface ReferralEvent {

    record ReferralTakenUp() implements ReferralEvent {}

    record InformationAskedFor(List<Missing> missing) implements ReferralEvent {}

    record InformationGiven(Transition transition, Background background) implements ReferralEvent {}

    record ReferralAssessed(Assessment assessment) implements ReferralEvent {}

    record ReferralWaitlisted(Waiting waiting) implements ReferralEvent {}

    record WaitingStopped() implements ReferralEvent {}

    record ReferralAccepted(AuthorityDecision decision, Grant grant) implements ReferralEvent {}

    record ReferralDeclined(AuthorityDecision decision) implements ReferralEvent {}

    record FirstContactNoted(LocalDate on) implements ReferralEvent {}
}
