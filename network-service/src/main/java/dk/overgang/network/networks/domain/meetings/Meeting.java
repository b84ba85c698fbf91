package dk.overgang.network.networks.domain.meetings;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A meeting with those who take over, and the plan it was planned from. It is never deleted: one that fell
/// with the end of its course comes back when the end is taken back.
///
/// @param on the day it is planned on; of one that took place, the day it did
/// @param networkMemberId whom a conversation is with
/// @param consentId the very consent a conversation rests on: another one given later does not bring it back
/// @param participants who is invited
/// @param hold what is known of a meeting that a pause has put on hold
/// @param present who was there, once it took place
/// @param steps what people did with it, in order; none while it only follows the plan
public record Meeting(
        UUID id,
        Kind kind,
        LocalDate on,
        State state,
        int planVersion,
        @Nullable UUID networkMemberId,
        @Nullable UUID consentId,
        @Nullable Reason cancelledBecause,
        Setting setting,
        Participants participants,
        @Nullable Hold hold,
        @Nullable Participants present,
        @Nullable Minutes minutes,
        List<MeetingStep> steps) {

    /// What a meeting is for.
    public enum Kind {
        /// With those who take over.
        HANDOVER(true),
        /// With one of them, because the citizen wants it: no pause stops it (E9).
        CONVERSATION(false),
        /// With the worker of the support that goes on after the course.
        JOINT_WITH_NEW_SUPPORTER(true),
        /// The network as a whole.
        NETWORK_MEETING(true),
        /// The one that symbolises that responsibility has passed.
        FINAL(true);

        private final boolean stopsInPause;

        Kind(boolean stopsInPause) {
            this.stopsInPause = stopsInPause;
        }

        /// Whether a pause of the course puts it on hold (E9).
        public boolean stopsInPause() {
            return stopsInPause;
        }
    }

    /// Where it stands. `HELD` is put on hold by a pause: the contract has that name. A meeting that took place is
    /// `DONE`.
    public enum State {
        PLANNED,
        HELD,
        DONE,
        CANCELLED
    }

    /// Why a meeting does not take place. The first two follow from what others report; the rest people say.
    public enum Reason {
        COURSE_ENDED,
        CONSENT_ENDED,
        CITIZEN_CANCELLED,
        PARTICIPANT_CANCELLED,
        WORKER_CANCELLED,
        NOT_NEEDED,
        OTHER;

        /// Whether a person may say it.
        public boolean isSaid() {
            return this != COURSE_ENDED && this != CONSENT_ENDED;
        }
    }

    /// Where people meet.
    public enum Place {
        HOME,
        WARD,
        CLINIC,
        OFFER,
        AUTHORITY,
        WORKPLACE,
        OUTDOORS,
        VIDEO,
        PHONE,
        OTHER
    }

    /// When on its day, and where.
    ///
    /// @param at time of the day in Denmark, `HH:mm`
    public record Setting(@Nullable String at, @Nullable Place place) {

        public static final Setting OPEN = new Setting(null, null);

        /// What is left open here is as it was.
        Setting or(Setting before) {
            return new Setting(at == null ? before.at : at, place == null ? before.place : place);
        }
    }

    /// A pause has put the meeting on hold.
    ///
    /// @param plannedEnd of the course, as it was before the pause
    /// @param proposedOn the day moved by the length of the pause; null while the pause lasts
    public record Hold(LocalDate plannedEnd, @Nullable LocalDate proposedOn) {}

    /// What somebody did with a meeting.
    ///
    /// @param on the day of the meeting afterwards
    /// @param day on which it was done
    /// @param by the subject of the token
    /// @param was the day of the meeting before, of a completion; null in meetings from before that was kept
    public record MeetingStep(
            What what,
            LocalDate on,
            LocalDate day,
            String by,
            @Nullable LocalDate was) {

        MeetingStep(What what, LocalDate on, LocalDate day, String by) {
            this(what, on, day, by, null);
        }

        /// What was done.
        public enum What {
            PLANNED,
            MOVED,
            ACCEPTED,
            COMPLETED,
            CANCELLED,
            /// It was noted by mistake that the meeting took place.
            COMPLETION_WITHDRAWN
        }
    }

    /// Meetings stored by an earlier version have nothing but a member.
    @SuppressWarnings("ConstantValue") // null in a document from before
    public Meeting {
        setting = setting == null ? Setting.OPEN : setting;
        participants = participants == null ? Participants.ofMember(networkMemberId, consentId) : participants;
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /// The automatic handover meeting of a course is one and the same, however often it is planned.
    public static UUID handoverOf(UUID course) {
        return UUID.nameUUIDFromBytes((course + "/" + Kind.HANDOVER).getBytes(StandardCharsets.UTF_8));
    }

    /// The automatic handover meeting of a course: it follows the plan until a person takes it in hand.
    public static Meeting handover(UUID course, LocalDate on, State state, int planVersion) {
        return new Meeting(
                handoverOf(course),
                Kind.HANDOVER,
                on,
                state,
                planVersion,
                null,
                null,
                null,
                Setting.OPEN,
                Participants.NOBODY,
                null,
                null,
                null,
                List.of());
    }

    /// A meeting that a person plans.
    static Meeting planned(MeetingCommand.Plan plan, Participants participants, int planVersion) {
        var first = participants.members().stream()
                .filter(_ -> plan.kind() == Kind.CONVERSATION)
                .findFirst();
        return new Meeting(
                plan.id(),
                plan.kind(),
                plan.on(),
                State.PLANNED,
                planVersion,
                first.map(Participants.Invited::member).orElse(null),
                first.map(Participants.Invited::consent).orElse(null),
                null,
                plan.setting(),
                participants,
                null,
                null,
                null,
                List.of(new MeetingStep(
                        MeetingStep.What.PLANNED,
                        plan.on(),
                        plan.by().today(),
                        plan.by().subject())));
    }

    /// Whether no person has taken it in hand: it is where the plan puts it.
    boolean isUntouched() {
        return steps.isEmpty();
    }

    /// Whether it is still to take place, now or after a pause.
    public boolean isAhead() {
        return state == State.PLANNED || state == State.HELD;
    }

    /// Whether it fell with the course, and not because somebody said so.
    boolean fellWithTheCourse() {
        return state == State.CANCELLED && cancelledBecause == Reason.COURSE_ENDED;
    }

    /// Who was there; before it took place, who is invited.
    public Participants attendance() {
        return present == null ? participants : present;
    }

    public Meeting cancelled(Reason because) {
        return with(State.CANCELLED, because, participants, hold, steps);
    }

    /// As it stands with the course and the consents as they are now: a meeting falls with the end of the course
    /// (E23) and with the consent of the last one invited; a pause puts it on hold (E9), and the end of the
    /// pause proposes a new day. Nothing changes one that took place or that a person cancelled.
    Meeting standing(CourseFacts course, List<ConsentFacts> consents) {
        if (!isAhead() && !fellWithTheCourse()) {
            return this;
        }
        var permitted = participants.permitted(consents);
        if (!participants.members().isEmpty() && permitted.isWithoutOthers()) {
            return cancelled(Reason.CONSENT_ENDED);
        }
        var rest = with(state, cancelledBecause, permitted, hold, steps);
        return course.hasEnded()
                ? rest.cancelled(Reason.COURSE_ENDED)
                : course.plan() == null ? rest.planned() : rest.following(course.plan());
    }

    private Meeting following(Plan plan) {
        if (plan.held() && kind.stopsInPause()) {
            return held(new Hold(hold == null ? plan.plannedEnd() : hold.plannedEnd(), null));
        }
        if (hold == null) {
            return planned();
        }
        var moved = ChronoUnit.DAYS.between(hold.plannedEnd(), plan.plannedEnd());
        return moved == 0 ? planned() : held(new Hold(hold.plannedEnd(), on.plusDays(moved)));
    }

    private Meeting planned() {
        return with(State.PLANNED, null, participants, null, steps);
    }

    private Meeting held(Hold hold) {
        return with(State.HELD, null, participants, hold, steps);
    }

    /// On another day, with others where they are named.
    Meeting moved(MeetingStep step, int planVersion, Setting setting, Participants participants) {
        return new Meeting(
                id,
                kind,
                step.on(),
                State.PLANNED,
                planVersion,
                networkMemberId,
                consentId,
                null,
                setting,
                participants,
                null,
                present,
                minutes,
                after(step));
    }

    /// Cancelled by a person.
    Meeting cancelled(Reason because, MeetingStep step) {
        return with(State.CANCELLED, because, participants, hold, after(step));
    }

    /// The step by which it is noted that it took place, while that stands.
    Optional<MeetingStep> completion() {
        return state == State.DONE && !steps.isEmpty() && steps.getLast().what() == MeetingStep.What.COMPLETED
                ? Optional.of(steps.getLast())
                : Optional.empty();
    }

    /// It did not take place after all, and is ahead as it was. What was noted stays among the steps.
    Meeting notCompleted(MeetingStep step) {
        return new Meeting(
                id,
                kind,
                step.on(),
                State.PLANNED,
                planVersion,
                networkMemberId,
                consentId,
                null,
                setting,
                participants,
                null,
                null,
                null,
                after(step));
    }

    /// It took place.
    Meeting completed(Participants present, MeetingStep step) {
        return new Meeting(
                id,
                kind,
                step.on(),
                State.DONE,
                planVersion,
                networkMemberId,
                consentId,
                null,
                setting,
                participants,
                null,
                present,
                minutes,
                after(step));
    }

    Meeting minuted(Minutes minutes) {
        return new Meeting(
                id,
                kind,
                on,
                state,
                planVersion,
                networkMemberId,
                consentId,
                cancelledBecause,
                setting,
                participants,
                hold,
                present,
                minutes,
                steps);
    }

    /// The same meeting with every text of it encrypted anew.
    public Meeting renewed(UnaryOperator<EncryptedText> anew) {
        return minutes == null ? this : minuted(minutes.renewed(anew));
    }

    private List<MeetingStep> after(MeetingStep step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }

    private Meeting with(
            State state,
            @Nullable Reason because,
            Participants participants,
            @Nullable Hold hold,
            List<MeetingStep> steps) {
        return new Meeting(
                id,
                kind,
                on,
                state,
                planVersion,
                networkMemberId,
                consentId,
                because,
                setting,
                participants,
                hold,
                present,
                minutes,
                steps);
    }
}
