package dk.overgang.network.networks.domain.meetings;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why a meeting is not planned, moved, completed, minuted or cancelled.
public sealed interface MeetingRefusal extends Refusal {

    record NoSuchMeeting() implements MeetingRefusal {}

    /// Nobody is involved without the citizen's permission.
    record NoConsent() implements MeetingRefusal {}

    /// A private person, or one of civil society, is involved with their own consent too.
    record NoConsentOfPerson() implements MeetingRefusal {}

    /// The member has left the network.
    record MemberHasLeft() implements MeetingRefusal {}

    /// In the contact phase nothing is handed over yet.
    record NoPlan() implements MeetingRefusal {}

    record CourseEnded() implements MeetingRefusal {}

    /// A pause stops this kind of meeting (E9).
    record OnHold(Meeting.Kind kind) implements MeetingRefusal {}

    record DateInThePast(LocalDate earliest) implements MeetingRefusal {}

    /// The course has ended by then.
    record DateTooLate(LocalDate latest) implements MeetingRefusal {}

    /// What took place did so on one of these days; both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements MeetingRefusal {}

    /// A conversation is with somebody.
    record WithNobody() implements MeetingRefusal {}

    /// At a meeting there was somebody beside citizen and worker.
    record NobodyWasThere() implements MeetingRefusal {}

    /// It took place already, or is cancelled.
    record NotAhead(Meeting.State state) implements MeetingRefusal {}

    record NothingProposed() implements MeetingRefusal {}

    /// Nobody took the proposed day in time.
    record ProposalPassed(LocalDate proposedOn) implements MeetingRefusal {}

    /// What ends by itself nobody says.
    record NotSaid() implements MeetingRefusal {}

    /// A mistake is taken back on the day on which it was made.
    ///
    /// @param notedOn the day on which it was noted that the meeting took place
    record TooLateToWithdraw(LocalDate notedOn) implements MeetingRefusal {}

    /// Minutes are of a meeting that took place.
    record NotDone(Meeting.State state) implements MeetingRefusal {}

    /// What is written stays.
    record MinutesStand() implements MeetingRefusal {}

    record NoMinutes() implements MeetingRefusal {}

    /// All meetings of a network stand in one document, so there cannot be any number of them.
    record TooManyMeetings(int most) implements MeetingRefusal {}

    /// So do their minutes and corrections.
    record MinutesFull() implements MeetingRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoSuchMeeting() -> Reason.notFound();
            case NoConsent() -> Reason.conflict("network:no-consent");
            case NoConsentOfPerson() -> Reason.conflict("network:no-consent-of-person");
            case MemberHasLeft() -> Reason.conflict("network:member-has-left");
            case NoPlan() -> Reason.conflict("network:no-plan");
            case CourseEnded() -> Reason.conflict("network:course-ended");
            case OnHold(var kind) -> Reason.conflict("network:on-hold", kind);
            case DateInThePast(var earliest) -> Reason.invalid("on", "not-before", earliest);
            case DateTooLate(var latest) -> Reason.invalid("on", "not-after", latest);
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
            case WithNobody() -> Reason.invalid("memberIds", "with-nobody");
            case NobodyWasThere() -> Reason.invalid("memberIds", "nobody-was-there");
            case NotAhead(var state) -> Reason.conflict("network:meeting-not-ahead", state);
            case NothingProposed() -> Reason.conflict("network:nothing-proposed");
            case ProposalPassed(var proposedOn) -> Reason.conflict("network:proposal-passed", proposedOn);
            case NotSaid() ->
                Reason.invalid(
                        "reason",
                        "one-of",
                        "CITIZEN_CANCELLED, PARTICIPANT_CANCELLED, WORKER_CANCELLED, NOT_NEEDED, OTHER");
            case NotDone(var state) -> Reason.conflict("network:meeting-not-done", state);
            case MinutesStand() -> Reason.conflict("network:minutes-stand");
            case TooLateToWithdraw(var notedOn) -> Reason.conflict("network:completion-stands", notedOn);
            case NoMinutes() -> Reason.conflict("network:no-minutes");
            case TooManyMeetings(var most) -> Reason.conflict("network:too-many-meetings", most);
            case MinutesFull() -> Reason.conflict("network:minutes-full");
        };
    }
}
