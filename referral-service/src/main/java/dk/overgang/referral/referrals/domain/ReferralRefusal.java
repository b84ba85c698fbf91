package dk.overgang.referral.referrals.domain;

import static dk.overgang.referral.referrals.domain.rules.Fault.oneOf;
import static dk.overgang.referral.referrals.domain.rules.Fault.toReason;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why a command to a referral is refused.
public sealed interface ReferralRefusal extends Refusal {

    /// The citizen has no referral with that id.
    record NoSuchReferral() implements ReferralRefusal {}

    /// The citizen has been referred as often as one document can hold.
    record TooMany() implements ReferralRefusal {}

    record AlreadyDecided() implements ReferralRefusal {}

    record NotAssessed() implements ReferralRefusal {}

    record NotEligible() implements ReferralRefusal {}

    /// No rule set of the programme is in force on the day of the assessment.
    record NoRules() implements ReferralRefusal {}

    /// The assessment advises against, and the acceptance gives no reason for not following it.
    ///
    /// @param allowed the codes of the reasons
    record ReasonMissing(List<String> allowed) implements ReferralRefusal {

        public ReasonMissing {
            allowed = List.copyOf(allowed);
        }
    }

    /// Fields of the command hold what the rules that are data do not allow.
    record Faulty(List<dk.overgang.referral.referrals.domain.rules.Fault> faults) implements ReferralRefusal {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    record NotWaiting() implements ReferralRefusal {}

    /// The course of the referral has started, so that nobody waits for it.
    record AlreadyStarted() implements ReferralRefusal {}

    /// A citizen has at most one active course (E27).
    record AlreadyServed() implements ReferralRefusal {}

    record CitizenDeceased() implements ReferralRefusal {}

    record CitizenMoved() implements ReferralRefusal {}

    /// The citizen has withdrawn the consent to take part, and given no new one (E25).
    record DeclinedByCitizen() implements ReferralRefusal {}

    /// The first contact lies before the referral, or ahead; both ends are allowed themselves.
    record FirstContactOutOfRange(LocalDate earliest, LocalDate latest) implements ReferralRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchReferral() -> Reason.notFound();
            case TooMany() -> Reason.conflict("referral:too-many");
            case AlreadyDecided() -> Reason.conflict("referral:already-decided");
            case NotAssessed() -> Reason.conflict("referral:not-assessed");
            case NotEligible() -> Reason.conflict("referral:not-eligible");
            case NoRules() -> Reason.conflict("referral:no-rules");
            case ReasonMissing(var allowed) -> toReason(List.of(oneOf("reason", allowed)));
            case Faulty(var faults) -> toReason(faults);
            case NotWaiting() -> Reason.conflict("referral:not-waiting");
            case AlreadyStarted() -> Reason.conflict("referral:already-started");
            case AlreadyServed() -> Reason.conflict("referral:already-served");
            case CitizenDeceased() -> Reason.conflict("referral:citizen-deceased");
            case CitizenMoved() -> Reason.conflict("referral:citizen-moved");
            case DeclinedByCitizen() -> Reason.conflict("referral:declined-by-citizen");
            case FirstContactOutOfRange(var earliest, var latest) ->
                Reason.invalid("on", "date-outside", earliest, latest);
        };
    }
}
