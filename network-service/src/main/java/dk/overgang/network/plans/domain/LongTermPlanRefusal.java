package dk.overgang.network.plans.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why a long-term plan is neither written nor agreed.
public sealed interface LongTermPlanRefusal extends Refusal {

    /// After the citizen's death a plan is read only (E23).
    record CitizenDied() implements LongTermPlanRefusal {}

    /// There is nothing to agree on, or to print.
    record NothingWritten() implements LongTermPlanRefusal {}

    /// A plan is agreed with somebody who supports and with what to do in a crisis.
    ///
    /// @param fields what it does not say
    record Incomplete(List<String> fields) implements LongTermPlanRefusal {}

    /// The version that stands is agreed; a changed one can be agreed again.
    record AlreadyAgreed(LocalDate on) implements LongTermPlanRefusal {}

    /// In the contact phase there is no course to plan the time after.
    record CourseNotStarted() implements LongTermPlanRefusal {}

    /// Each version is kept, so there cannot be any number of them.
    record TooManyVersions(int most) implements LongTermPlanRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements LongTermPlanRefusal {}

    /// A plan that the citizen has not agreed to is nobody's plan.
    record CitizenAbsent() implements LongTermPlanRefusal {}

    /// The member is of another course, or of none.
    record UnknownMember(String field) implements LongTermPlanRefusal {}

    /// Nobody is involved without the citizen's permission.
    record MemberWithoutConsent(String field) implements LongTermPlanRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case CitizenDied() -> Reason.conflict("long-term-plan:citizen-died");
            case NothingWritten() -> Reason.conflict("long-term-plan:nothing-written");
            case Incomplete(var fields) -> Reason.conflict("long-term-plan:incomplete", String.join(", ", fields));
            case AlreadyAgreed(var on) -> Reason.conflict("long-term-plan:already-agreed", on);
            case CourseNotStarted() -> Reason.conflict("long-term-plan:course-not-started");
            case TooManyVersions(var most) -> Reason.conflict("long-term-plan:too-many-versions", most);
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case CitizenAbsent() -> Reason.invalid("with", "citizen-absent");
            case UnknownMember(var field) -> Reason.invalid(field, "network-member");
            case MemberWithoutConsent(var field) -> Reason.invalid(field, "member-without-consent");
        };
    }
}
