package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.grants.domain.Grant;
import dk.overgang.referral.intake.domain.Background;
import java.util.List;

/// What has happened to a referral.
public sealed interface ReferralEvent {

    record ReferralTakenUp() implements ReferralEvent {}

    record InformationAskedFor(List<Missing> missing) implements ReferralEvent {}

    record InformationGiven(Transition transition, Background background) implements ReferralEvent {}

    record ReferralAssessed(Assessment assessment) implements ReferralEvent {}

    record ReferralWaitlisted(Waiting waiting) implements ReferralEvent {}

    record WaitingStopped() implements ReferralEvent {}

    record ReferralAccepted(Decision decision, Grant grant) implements ReferralEvent {}

    record ReferralDeclined(Decision decision) implements ReferralEvent {}
}
