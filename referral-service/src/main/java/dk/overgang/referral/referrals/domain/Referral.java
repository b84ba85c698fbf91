package dk.overgang.referral.referrals.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.referrals.domain.ReferralEvent.FirstContactNoted;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationAskedFor;
import dk.overgang.referral.referrals.domain.ReferralEvent.InformationGiven;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralTakenUp;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralWaitlisted;
import dk.overgang.referral.referrals.domain.ReferralEvent.WaitingStopped;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.Review;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request that a citizen be helped through a transition (henvisning), and how far the authority has come with
/// it.
///
/// @param linkedTo the referral of the same person that came first; both stay, each with its own sender (E27)
/// @param steps since when the referral has come how far, as its sender sees it
/// @param reassesses for a new assessment of who has a course already
/// @param firstContactOn the day somebody of the municipality first met the citizen on it
public record Referral(
        UUID referralId,
        String programme,
        String source,
        Sender sender,
        Transition transition,
        Background background,
        Instant receivedAt,
        @Nullable UUID linkedTo,
        Status status,
        Review review,
        List<Step> steps,
        @Nullable Reassessed reassesses,
        @Nullable LocalDate firstContactOn) {

    public enum Status {
        RECEIVED,
        IN_REVIEW,
        NEEDS_INFORMATION,
        ACCEPTED,
        DECLINED
    }

    public Referral {
        steps = List.copyOf(steps);
    }

    public static Referral received(
            UUID referralId,
            String programme,
            String source,
            Sender sender,
            Transition transition,
            Background background,
            Instant at) {
        return new Referral(
                referralId,
                programme,
                source,
                sender,
                transition,
                background,
                at,
                null,
                Status.RECEIVED,
                Review.none(),
                List.of(),
                null,
                null);
    }

    public boolean isOpen() {
        return switch (status) {
            case RECEIVED, IN_REVIEW, NEEDS_INFORMATION -> true;
            case ACCEPTED, DECLINED -> false;
        };
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    public @Nullable LocalDate decidedOn() {
        return review.decision() == null ? null : review.decision().on();
    }

    public Decision<Referral> decide(ReferralCommand command) {
        return new ReferralRules(this).decide(command);
    }

    public Referral evolve(ReferralEvent event) {
        return switch (event) {
            case ReferralTakenUp _ -> at(Status.IN_REVIEW, review);
            case InformationAskedFor(var missing) -> at(Status.NEEDS_INFORMATION, review.withMissing(missing));
            case InformationGiven(var reported, var background) -> informed(reported, background);
            case ReferralAssessed(var assessment) -> at(Status.IN_REVIEW, review.with(assessment));
            case ReferralWaitlisted(var waiting) -> at(status, review.with(waiting));
            case WaitingStopped _ -> at(status, review.with((Waiting) null));
            case ReferralAccepted(var decision, var _) -> at(Status.ACCEPTED, review.with(decision));
            case ReferralDeclined(var decision) -> at(Status.DECLINED, review.with(decision));
            case FirstContactNoted(var on) -> metOn(on);
        };
    }

    public Referral linkedTo(UUID first) {
        return copy(transition, background, first, status, review, steps);
    }

    public Referral reassessing(Reassessed what) {
        return new Referral(
                referralId,
                programme,
                source,
                sender,
                transition,
                background,
                receivedAt,
                linkedTo,
                status,
                review,
                steps,
                what,
                firstContactOn);
    }

    private Referral metOn(LocalDate day) {
        return new Referral(
                referralId,
                programme,
                source,
                sender,
                transition,
                background,
                receivedAt,
                linkedTo,
                status,
                review,
                steps,
                reassesses,
                day);
    }

    public Referral with(Step step) {
        var all = Stream.concat(steps.stream(), Stream.of(step)).toList();
        return copy(transition, background, linkedTo, status, review, all);
    }

    private Referral informed(Transition reported, Background more) {
        var next = status == Status.NEEDS_INFORMATION ? Status.IN_REVIEW : status;
        return copy(reported, more, linkedTo, next, review.withMissing(List.of()), steps);
    }

    private Referral at(Status next, Review reviewed) {
        return copy(transition, background, linkedTo, next, reviewed, steps);
    }

    /// What of a referral may change; who sent it, when and for which programme stays.
    private Referral copy(
            Transition nextTransition,
            Background nextBackground,
            @Nullable UUID nextLink,
            Status nextStatus,
            Review nextReview,
            List<Step> nextSteps) {
        return new Referral(
                referralId,
                programme,
                source,
                sender,
                nextTransition,
                nextBackground,
                receivedAt,
                nextLink,
                nextStatus,
                nextReview,
                nextSteps,
                reassesses,
                firstContactOn);
    }
}
