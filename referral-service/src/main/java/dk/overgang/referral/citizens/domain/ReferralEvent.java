package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.citizens.domain.Referral.Outcome;
import java.time.LocalDate;

/// What has happened to a referral.
public sealed interface ReferralEvent {

    record ReferralAssessed(Outcome outcome) implements ReferralEvent {}

    record ReferralAccepted(LocalDate on) implements ReferralEvent {}

    record ReferralDeclined(LocalDate on) implements ReferralEvent {}
}
