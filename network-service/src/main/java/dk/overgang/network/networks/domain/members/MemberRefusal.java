package dk.overgang.network.networks.domain.members;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Why the members of a network refuse a change.
public sealed interface MemberRefusal extends Refusal {

    record NoSuchMember() implements MemberRefusal {}

    /// From CONTACTED on the citizen's consent for this member must be in force.
    record NoConsentOfCitizen() implements MemberRefusal {}

    /// A private person, and one of civil society, must have agreed to be contacted (F-59).
    record NoConsentOfPerson() implements MemberRefusal {}

    record NoConsentToWithdraw() implements MemberRefusal {}

    /// Nothing is written about a person whose consent has ended (E25).
    record Withdrawn(Withdrawal.By by) implements MemberRefusal {}

    record NotFromHere(Member.State state, List<Member.State> next) implements MemberRefusal {}

    /// Only who was contacted is tried out or meets the citizen as a member.
    record NotContacted() implements MemberRefusal {}

    /// After the course nobody is proposed, contacted or tried out.
    record CourseEnded() implements MemberRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements MemberRefusal {}

    record NotInTheFuture(String field, LocalDate today) implements MemberRefusal {}

    /// One network is one document, which must not grow for ever.
    record TooMany(int most) implements MemberRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchMember() -> Reason.notFound();
            case NoConsentOfCitizen() -> Reason.conflict("member:no-consent-of-citizen");
            case NoConsentOfPerson() -> Reason.conflict("member:no-consent-of-person");
            case NoConsentToWithdraw() -> Reason.conflict("member:no-consent-to-withdraw");
            case Withdrawn(var by) ->
                switch (by) {
                    case CITIZEN -> Reason.conflict("member:citizen-withdrew");
                    case PERSON -> Reason.conflict("member:person-withdrew");
                };
            case NotFromHere(var state, var next) ->
                Reason.conflict(
                        "member:not-from-here",
                        state,
                        next.stream().map(Enum::name).collect(Collectors.joining(", ")));
            case NotContacted() -> Reason.conflict("member:not-contacted");
            case CourseEnded() -> Reason.conflict("member:course-ended");
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case NotInTheFuture(var field, var today) -> Reason.invalid(field, "not-after", today);
            case TooMany(var most) -> Reason.conflict("member:too-many", most);
        };
    }
}
