package dk.overgang.network.networks.domain.responsibilities;

import dk.overgang.commands.domain.Refusal;
import dk.overgang.network.networks.domain.members.Member;
import java.time.LocalDate;

/// Why a responsibility is not placed, changed or ended.
public sealed interface ResponsibilityRefusal extends Refusal {

    record NoSuchResponsibility() implements ResponsibilityRefusal {}

    /// Only open needs of this course's plan are placed.
    record NoSuchNeed() implements ResponsibilityRefusal {}

    /// A holder of this kind is named by this field.
    record HolderMissing(String field) implements ResponsibilityRefusal {}

    /// A holder of this kind is not named by this field.
    record HolderTooMuch(String field) implements ResponsibilityRefusal {}

    /// It is no member of this network.
    record NoSuchMember() implements ResponsibilityRefusal {}

    /// Nobody is involved without the citizen's permission.
    record NotPermitted() implements ResponsibilityRefusal {}

    /// It has left the network.
    record HasLeft() implements ResponsibilityRefusal {}

    /// Who takes over alone has agreed to it.
    record NotAgreed(Member.State state) implements ResponsibilityRefusal {}

    /// The holder has the need already.
    record PlacedAlready() implements ResponsibilityRefusal {}

    /// The plan no longer has it among its open needs.
    record NeedClosed() implements ResponsibilityRefusal {}

    record EndedAlready(LocalDate on) implements ResponsibilityRefusal {}

    record PlacingIsOver() implements ResponsibilityRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements ResponsibilityRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchResponsibility() -> Reason.notFound();
            case NoSuchNeed() -> Reason.invalid("needId", "open-need");
            case HolderMissing(var field) -> Reason.invalid(field, "missing");
            case HolderTooMuch(var field) -> Reason.invalid(field, "not-of-this-holder");
            case NoSuchMember() -> Reason.invalid("holderId", "network-member");
            case NotPermitted() -> Reason.conflict("network:no-consent");
            case HasLeft() -> Reason.conflict("network:member-has-left");
            case NotAgreed(var state) -> Reason.conflict("network:member-not-agreed", state);
            case PlacedAlready() -> Reason.conflict("network:placed-already");
            case NeedClosed() -> Reason.conflict("network:need-closed");
            case EndedAlready(var on) -> Reason.conflict("network:responsibility-ended", on);
            case PlacingIsOver() -> Reason.conflict("network:placing-is-over");
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
        };
    }
}
