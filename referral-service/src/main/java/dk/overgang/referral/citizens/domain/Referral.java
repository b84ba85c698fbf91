package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.citizens.domain.ReferralCommand.Accept;
import dk.overgang.referral.citizens.domain.ReferralCommand.Assess;
import dk.overgang.referral.citizens.domain.ReferralCommand.Decline;
import dk.overgang.referral.citizens.domain.ReferralDecision.Allowed;
import dk.overgang.referral.citizens.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralDeclined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish that a citizen be helped through a transition, and how far the authority has come with it.
public record Referral(
        UUID referralId,
        String programme,
        String source,
        Transition transition,
        Instant receivedAt,
        Status status,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn) {

    public enum Status {
        RECEIVED,
        ASSESSED,
        ACCEPTED,
        DECLINED
    }

    public enum Outcome {
        ELIGIBLE,
        NOT_ELIGIBLE
    }

    public static Referral received(
            UUID referralId, String programme, String source, Transition transition, Instant at) {
        return new Referral(referralId, programme, source, transition, at, Status.RECEIVED, null, null);
    }

    public boolean isOpen() {
        return status == Status.RECEIVED || status == Status.ASSESSED;
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /// Declining needs no assessment: a wish may be withdrawn or plainly wrong. Assessing again is a second look.
    ReferralDecision decide(ReferralCommand command) {
        if (!isOpen()) {
            return new AlreadyDecided();
        }
        return switch (command) {
            case Assess(var found) -> new Allowed(new ReferralAssessed(found));
            case Decline(var on) -> new Allowed(new ReferralDeclined(on));
            case Accept _ when outcome == null -> new NotAssessed();
            case Accept _ when outcome == Outcome.NOT_ELIGIBLE -> new NotEligible();
            case Accept(var on) -> new Allowed(new ReferralAccepted(on));
        };
    }

    Referral evolve(ReferralEvent event) {
        return switch (event) {
            case ReferralAssessed(var found) -> at(Status.ASSESSED, found, null);
            case ReferralAccepted(var on) -> at(Status.ACCEPTED, outcome, on);
            case ReferralDeclined(var on) -> at(Status.DECLINED, outcome, on);
        };
    }

    private Referral at(Status next, @Nullable Outcome found, @Nullable LocalDate on) {
        return new Referral(referralId, programme, source, transition, receivedAt, next, found, on);
    }
}
