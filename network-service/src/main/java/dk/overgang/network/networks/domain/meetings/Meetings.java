package dk.overgang.network.networks.domain.meetings;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.MeetingStep;
import dk.overgang.network.networks.domain.meetings.Meeting.Reason;
import dk.overgang.network.networks.domain.meetings.Meeting.State;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Accept;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Cancel;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Complete;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Correct;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Minute;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Move;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Plan;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.WithdrawCompletion;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MinutesFull;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MinutesStand;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoMinutes;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoSuchMeeting;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NobodyWasThere;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotAhead;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotDone;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotSaid;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NothingProposed;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.ProposalPassed;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.TooLateToWithdraw;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.TooManyMeetings;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.WithNobody;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// All meetings of a network, the automatic handover meeting first.
public record Meetings(List<Meeting> all) {

    /// What took place is noted at most so many days later; an older date is taken for a slip.
    private static final int DAYS_TO_NOTE = 366;

    static final int MOST_MEETINGS = 500;

    /// All minutes of a network together, in bytes: the database limits the document that they stand in to 16 MB.
    static final int MOST_TEXT = 8_000_000;

    public Meetings {
        all = List.copyOf(all);
    }

    public Optional<Meeting> find(UUID id) {
        return all.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /// The meetings after a report of the course. The automatic handover meeting goes where the plan puts it, until
    /// a person takes it in hand.
    ///
    /// @param handoverBeforeEnd days
    public Meetings follow(CourseFacts course, List<ConsentFacts> consents, int handoverBeforeEnd) {
        var automatic = Meeting.handoverOf(course.courseId());
        var known = find(automatic);
        var handover = known.filter(meeting -> !meeting.isUntouched())
                .map(meeting -> meeting.standing(course, consents))
                .or(() -> handover(course, handoverBeforeEnd))
                .or(() -> known.map(meeting -> meeting.cancelled(Reason.COURSE_ENDED)));
        var others = all.stream()
                .filter(meeting -> !meeting.id().equals(automatic))
                .map(meeting -> meeting.standing(course, consents));
        return new Meetings(Stream.concat(handover.stream(), others).toList());
    }

    /// The meetings after a report of the citizen's consents.
    public Meetings permitted(CourseFacts course, List<ConsentFacts> consents) {
        var automatic = Meeting.handoverOf(course.courseId());
        return new Meetings(all.stream()
                .map(meeting -> meeting.id().equals(automatic) && meeting.isUntouched()
                        ? meeting
                        : meeting.standing(course, consents))
                .toList());
    }

    private static Optional<Meeting> handover(CourseFacts course, int daysBeforeEnd) {
        var plan = course.plan();
        return plan == null || course.hasEnded()
                ? Optional.empty()
                : Optional.of(Meeting.handover(
                        course.courseId(),
                        plan.plannedEnd().minusDays(daysBeforeEnd),
                        plan.held() ? State.HELD : State.PLANNED,
                        plan.version()));
    }

    /// What becomes of a command.
    public Decision<Meetings> decide(MeetingCommand command, MeetingOccasion occasion) {
        return switch (command) {
            case Plan plan ->
                all.size() >= MOST_MEETINGS
                        ? Decision.refused(new TooManyMeetings(MOST_MEETINGS))
                        : plan(plan, occasion).within(this::with);
            case Move move -> change(move.meeting(), meeting -> move(meeting, move, occasion));
            case Accept accept -> change(accept.meeting(), meeting -> accept(meeting, accept.by(), occasion));
            case Complete complete -> change(complete.meeting(), meeting -> complete(meeting, complete, occasion));
            case WithdrawCompletion(var meeting, var by) ->
                change(meeting, done -> withdrawCompletion(done, by, occasion));
            case Cancel cancel -> change(cancel.meeting(), meeting -> cancel(meeting, cancel));
            case Minute minute -> change(minute.meeting(), meeting -> minute(meeting, minute));
            case Correct correct -> change(correct.meeting(), meeting -> correct(meeting, correct));
        };
    }

    private static Decision<Meeting> plan(Plan plan, MeetingOccasion occasion) {
        var today = plan.by().today();
        var guests = participants(plan.kind(), occasion.participants(plan.guests()));
        var against = MeetingOccasion.againstPast(plan.on(), today)
                .or(() -> occasion.againstMeeting(plan.kind()))
                .or(() -> occasion.against(plan.guests()))
                .or(() -> occasion.againstLate(plan.on(), today))
                .or(() -> plan.kind() == Kind.CONVERSATION && guests.isWithoutOthers()
                        ? Optional.of(new WithNobody())
                        : Optional.empty());
        return Decision.unless(against, () -> Decision.changed(Meeting.planned(plan, guests, occasion.planVersion())));
    }

    private static Decision<Meeting> move(Meeting meeting, Move move, MeetingOccasion occasion) {
        var today = move.by().today();
        var named = Optional.ofNullable(move.guests());
        var against = againstNotAhead(meeting)
                .or(() -> occasion.againstMeeting(meeting.kind()))
                .or(() -> MeetingOccasion.againstPast(move.on(), today))
                .or(() -> named.flatMap(occasion::against))
                .or(() -> occasion.againstLate(move.on(), today));
        return Decision.unless(
                against,
                () -> Decision.changed(meeting.moved(
                        step(MeetingStep.What.MOVED, move.on(), move.by()),
                        occasion.planVersion(),
                        move.setting().or(meeting.setting()),
                        named.map(guests -> participants(meeting.kind(), occasion.participants(guests)))
                                .orElse(meeting.participants()))));
    }

    private static Decision<Meeting> accept(Meeting meeting, By by, MeetingOccasion occasion) {
        var hold = meeting.hold();
        var proposed = hold == null ? null : hold.proposedOn();
        var against = againstNotAhead(meeting).or(() -> occasion.againstMeeting(meeting.kind()));
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        if (proposed == null) {
            return Decision.refused(new NothingProposed());
        }
        return proposed.isBefore(by.today())
                ? Decision.refused(new ProposalPassed(proposed))
                : Decision.changed(meeting.moved(
                        step(MeetingStep.What.ACCEPTED, proposed, by),
                        occasion.planVersion(),
                        meeting.setting(),
                        meeting.participants()));
    }

    /// A meeting that took place is noted although a pause, or the end of the course, had stopped it: what happened
    /// is told as it was (E23).
    private static Decision<Meeting> complete(Meeting meeting, Complete complete, MeetingOccasion occasion) {
        var today = complete.by().today();
        var earliest = today.minusDays(DAYS_TO_NOTE);
        var named = Optional.ofNullable(complete.present());
        var present = named.map(occasion::participants).orElse(meeting.participants());
        var against = (meeting.fellWithTheCourse() ? Optional.<MeetingRefusal>empty() : againstNotAhead(meeting))
                .or(() -> complete.on().isBefore(earliest) || complete.on().isAfter(today)
                        ? Optional.of(new DateOutOfRange(earliest, today))
                        : Optional.empty())
                .or(() -> named.flatMap(occasion::against))
                .or(() -> present.isWithoutOthers() ? Optional.of(new NobodyWasThere()) : Optional.empty());
        return Decision.unless(
                against,
                () -> Decision.changed(meeting.completed(
                        present,
                        new MeetingStep(
                                MeetingStep.What.COMPLETED,
                                complete.on(),
                                today,
                                complete.by().subject(),
                                meeting.on()))));
    }

    /// On the day on which it was noted, and before there are minutes. The meeting is ahead as it was, or
    /// falls with the course if that has ended.
    private static Decision<Meeting> withdrawCompletion(Meeting meeting, By by, MeetingOccasion occasion) {
        var completion = meeting.completion().orElse(null);
        if (completion == null) {
            return Decision.refused(new NotDone(meeting.state()));
        }
        if (meeting.minutes() != null) {
            return Decision.refused(new MinutesStand());
        }
        if (!completion.day().equals(by.today())) {
            return Decision.refused(new TooLateToWithdraw(completion.day()));
        }
        var on = Objects.requireNonNullElse(completion.was(), completion.on());
        return Decision.changed(meeting.notCompleted(step(MeetingStep.What.COMPLETION_WITHDRAWN, on, by))
                .standing(occasion.course(), occasion.consents()));
    }

    private static Decision<Meeting> cancel(Meeting meeting, Cancel cancel) {
        var against = againstNotAhead(meeting)
                .or(() -> cancel.because().isSaid() ? Optional.empty() : Optional.of(new NotSaid()));
        return Decision.unless(
                against,
                () -> Decision.changed(meeting.cancelled(
                        cancel.because(), step(MeetingStep.What.CANCELLED, meeting.on(), cancel.by()))));
    }

    private Decision<Meeting> minute(Meeting meeting, Minute minute) {
        if (meeting.state() != State.DONE) {
            return Decision.refused(new NotDone(meeting.state()));
        }
        if (meeting.minutes() != null) {
            return Decision.refused(new MinutesStand());
        }
        return Decision.unless(
                againstText(minute.text()),
                () -> Decision.changed(meeting.minuted(new Minutes(
                        minute.text(), minute.by().today(), minute.by().subject(), List.of()))));
    }

    private Decision<Meeting> correct(Meeting meeting, Correct correct) {
        var minutes = meeting.minutes();
        if (minutes == null) {
            return Decision.refused(new NoMinutes());
        }
        return Decision.unless(
                againstText(correct.text()),
                () -> Decision.changed(meeting.minuted(minutes.with(new Minutes.Correction(
                        correct.text(), correct.by().today(), correct.by().subject())))));
    }

    private Optional<MeetingRefusal> againstText(EncryptedText more) {
        var stored = all.stream()
                .map(Meeting::minutes)
                .filter(Objects::nonNull)
                .flatMap(Minutes::texts)
                .mapToLong(text -> text.text().bytes().length)
                .sum();
        return stored + more.text().bytes().length > MOST_TEXT ? Optional.of(new MinutesFull()) : Optional.empty();
    }

    private static Optional<MeetingRefusal> againstNotAhead(Meeting meeting) {
        return meeting.isAhead() ? Optional.empty() : Optional.of(new NotAhead(meeting.state()));
    }

    /// A joint meeting is with the new supporter, also when nobody else is named.
    private static Participants participants(Kind kind, Participants named) {
        return kind == Kind.JOINT_WITH_NEW_SUPPORTER && named.isWithoutOthers() ? named.and(Role.NEW_SUPPORTER) : named;
    }

    private static MeetingStep step(MeetingStep.What what, LocalDate on, By by) {
        return new MeetingStep(what, on, by.today(), by.subject());
    }

    private Decision<Meetings> change(UUID id, Function<Meeting, Decision<Meeting>> change) {
        return find(id).map(change)
                .orElseGet(() -> Decision.refused(new NoSuchMeeting()))
                .within(this::instead);
    }

    private Meetings with(Meeting meeting) {
        return new Meetings(Stream.concat(all.stream(), Stream.of(meeting)).toList());
    }

    private Meetings instead(Meeting changed) {
        return new Meetings(all.stream()
                .map(meeting -> meeting.id().equals(changed.id()) ? changed : meeting)
                .toList());
    }
}
