package dk.overgang.network.networks.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.Anna;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.Reason;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.Meeting.State;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Cancel;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Complete;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Correct;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Minute;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Move;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Plan;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.WithdrawCompletion;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateInThePast;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateTooLate;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MemberHasLeft;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MinutesFull;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.MinutesStand;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsent;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsentOfPerson;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoMinutes;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoSuchMeeting;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NobodyWasThere;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotAhead;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotDone;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NotSaid;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.TooLateToWithdraw;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.TooManyMeetings;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.WithNobody;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.SampleMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Meetings planned, moved, held, minuted and cancelled (R-113, R-176, R-178, R-179, E23).
class HoldingMeetingsTest {

    private static final UUID MEETING = new UUID(9, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-04");
    private static final By WORKER = new By("worker", TODAY);
    private static final Guests SISTER = new Guests(List.of(Anna.SISTER), List.of(), List.of(), List.of());
    private static final Guests NOBODY =
            new Guests(List.of(), List.of(), List.of(), List.of(Role.CITIZEN, Role.WORKER));
    private static final EncryptedText WORDS = new EncryptedText(new Ciphertext(new byte[] {1}), 1);

    @Test
    void a_meeting_is_planned_from_today_to_the_day_before_the_planned_end() {
        assertThat(Anna.refusal(plan(Kind.HANDOVER, TODAY.minusDays(1), SISTER)))
                .isEqualTo(new DateInThePast(TODAY));
        assertThat(planned(Kind.HANDOVER, TODAY, SISTER).state()).isEqualTo(State.PLANNED);
        assertThat(planned(Kind.FINAL, Anna.END.minusDays(1), SISTER).state()).isEqualTo(State.PLANNED);
        assertThat(Anna.refusal(plan(Kind.FINAL, Anna.END, SISTER))).isEqualTo(new DateTooLate(Anna.END.minusDays(1)));
    }

    @Test
    void nobody_is_invited_without_consent_or_after_leaving() {
        var friend = new Guests(List.of(Anna.SISTER, Anna.FRIEND), List.of(), List.of(), List.of());
        assertThat(Anna.refusal(plan(Kind.NETWORK_MEETING, TODAY, friend))).isEqualTo(new NoConsent());

        var left = Anna.with(Anna.network(), Anna.member(Anna.SISTER, Member.State.ENDED));
        assertThat(Anna.refusal(
                        left.decide(new Plan(MEETING, Kind.NETWORK_MEETING, TODAY, Setting.OPEN, SISTER, WORKER))))
                .isEqualTo(new MemberHasLeft());
    }

    /// One document holds all of them.
    @Test
    void there_cannot_be_any_number_of_meetings_or_any_length_of_minutes() {
        var many = network();
        for (var number = many.meetings().size(); number < Meetings.MOST_MEETINGS; number++) {
            many = Anna.after(
                    many.decide(new Plan(new UUID(10, number), Kind.HANDOVER, TODAY, Setting.OPEN, SISTER, WORKER)));
        }
        assertThat(Anna.refusal(
                        many.decide(new Plan(new UUID(11, 1), Kind.HANDOVER, TODAY, Setting.OPEN, SISTER, WORKER))))
                .isEqualTo(new TooManyMeetings(Meetings.MOST_MEETINGS));

        var half = new EncryptedText(new Ciphertext(new byte[Meetings.MOST_TEXT / 2]), 1);
        var held = Anna.after(network().decide(new Complete(MEETING, TODAY, SISTER, WORKER)));
        var full = Anna.after(
                Anna.after(held.decide(new Minute(MEETING, half, WORKER))).decide(new Correct(MEETING, half, WORKER)));
        assertThat(Anna.refusal(full.decide(new Correct(MEETING, WORDS, WORKER))))
                .isEqualTo(new MinutesFull());
        var tooLong = new EncryptedText(new Ciphertext(new byte[Meetings.MOST_TEXT + 1]), 1);
        assertThat(Anna.refusal(held.decide(new Minute(MEETING, tooLong, WORKER))))
                .isEqualTo(new MinutesFull());
    }

    @Test
    void a_conversation_is_with_somebody_and_a_joint_meeting_with_the_new_supporter() {
        assertThat(Anna.refusal(plan(Kind.CONVERSATION, TODAY, NOBODY))).isEqualTo(new WithNobody());
        assertThat(planned(Kind.CONVERSATION, TODAY, new Guests(List.of(), List.of(), List.of("JOBCENTER"), List.of()))
                        .networkMemberId())
                .isNull();
        assertThat(planned(Kind.CONVERSATION, TODAY, SISTER).networkMemberId()).isEqualTo(Anna.SISTER);
        assertThat(planned(Kind.JOINT_WITH_NEW_SUPPORTER, TODAY, NOBODY)
                        .participants()
                        .roles())
                .containsExactly(Role.CITIZEN, Role.WORKER, Role.NEW_SUPPORTER);
    }

    @Test
    void it_took_place_on_its_day_with_who_was_there() {
        var done = meeting(Anna.after(network().decide(new Complete(MEETING, TODAY.minusDays(1), SISTER, WORKER))));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.on()).isEqualTo(TODAY.minusDays(1));
        assertThat(done.attendance().memberIds()).containsExactly(Anna.SISTER);
        assertThat(done.steps())
                .extracting(Meeting.MeetingStep::what)
                .containsExactly(Meeting.MeetingStep.What.PLANNED, Meeting.MeetingStep.What.COMPLETED);
    }

    @Test
    void not_in_the_future_nor_long_ago_and_not_with_nobody() {
        assertThat(Anna.refusal(network().decide(new Complete(MEETING, TODAY.plusDays(1), null, WORKER))))
                .isEqualTo(new DateOutOfRange(TODAY.minusDays(366), TODAY));
        assertThat(Anna.refusal(network().decide(new Complete(MEETING, TODAY.minusDays(367), null, WORKER))))
                .isEqualTo(new DateOutOfRange(TODAY.minusDays(366), TODAY));
        assertThat(Anna.after(network().decide(new Complete(MEETING, TODAY.minusDays(366), null, WORKER)))
                        .meeting(MEETING))
                .isPresent();
        assertThat(Anna.refusal(network().decide(new Complete(MEETING, TODAY, NOBODY, WORKER))))
                .isEqualTo(new NobodyWasThere());
    }

    @Test
    void what_took_place_or_was_cancelled_is_not_moved_cancelled_or_held_again() {
        var done = Anna.after(network().decide(new Complete(MEETING, TODAY, null, WORKER)));
        var cancelled = Anna.after(network().decide(new Cancel(MEETING, Reason.CITIZEN_CANCELLED, WORKER)));

        assertThat(Anna.refusal(done.decide(move()))).isEqualTo(new NotAhead(State.DONE));
        assertThat(Anna.refusal(done.decide(new Cancel(MEETING, Reason.OTHER, WORKER))))
                .isEqualTo(new NotAhead(State.DONE));
        assertThat(Anna.refusal(done.decide(new Complete(MEETING, TODAY, null, WORKER))))
                .isEqualTo(new NotAhead(State.DONE));
        assertThat(Anna.refusal(cancelled.decide(move()))).isEqualTo(new NotAhead(State.CANCELLED));
        assertThat(cancelled.hear(Anna.STARTED, Anna.SIXTY_DAYS)).isEqualTo(cancelled);
    }

    @Test
    void what_follows_by_itself_nobody_says() {
        assertThat(Anna.refusal(network().decide(new Cancel(MEETING, Reason.COURSE_ENDED, WORKER))))
                .isEqualTo(new NotSaid());
        assertThat(Anna.refusal(network().decide(new Cancel(MEETING, Reason.CONSENT_ENDED, WORKER))))
                .isEqualTo(new NotSaid());
        assertThat(Anna.refusal(network().decide(new Cancel(new UUID(9, 9), Reason.OTHER, WORKER))))
                .isEqualTo(new NoSuchMeeting());
    }

    @Test
    void minutes_are_written_once_and_corrected_beside() {
        assertThat(Anna.refusal(network().decide(new Minute(MEETING, WORDS, WORKER))))
                .isEqualTo(new NotDone(State.PLANNED));
        var done = Anna.after(network().decide(new Complete(MEETING, TODAY, null, WORKER)));
        assertThat(Anna.refusal(done.decide(new Correct(MEETING, WORDS, WORKER))))
                .isEqualTo(new NoMinutes());

        var minuted = Anna.after(done.decide(new Minute(MEETING, WORDS, WORKER)));
        assertThat(Anna.refusal(minuted.decide(new Minute(MEETING, WORDS, WORKER))))
                .isEqualTo(new MinutesStand());
        var corrected = Anna.after(minuted.decide(new Correct(MEETING, WORDS, WORKER)));
        assertThat(meeting(corrected).minutes()).isNotNull();
        assertThat(meeting(corrected).renewed(text -> new EncryptedText(text.text(), 2)))
                .extracting(
                        it -> it.minutes() == null ? null : it.minutes().text().key())
                .isEqualTo(2);
    }

    /// E23: what was noted by mistake stays, with the correction beside it.
    @Test
    void a_completion_by_mistake_is_taken_back_on_the_same_day() {
        var done = Anna.after(network().decide(new Complete(MEETING, TODAY.minusDays(3), null, WORKER)));

        var ahead = meeting(Anna.after(done.decide(new WithdrawCompletion(MEETING, WORKER))));
        assertThat(ahead.state()).isEqualTo(State.PLANNED);
        assertThat(ahead.on()).isEqualTo(TODAY);
        assertThat(ahead.present()).isNull();
        assertThat(ahead.steps())
                .extracting(Meeting.MeetingStep::what)
                .containsExactly(
                        Meeting.MeetingStep.What.PLANNED,
                        Meeting.MeetingStep.What.COMPLETED,
                        Meeting.MeetingStep.What.COMPLETION_WITHDRAWN);
        var again = Anna.after(Anna.after(done.decide(new WithdrawCompletion(MEETING, WORKER)))
                .decide(new Complete(MEETING, TODAY, null, WORKER)));
        assertThat(meeting(again).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_completion_stands_the_day_after_with_minutes_and_where_there_is_none() {
        var done = Anna.after(network().decide(new Complete(MEETING, TODAY, null, WORKER)));
        var tomorrow = new By("worker", TODAY.plusDays(1));
        var minuted = Anna.after(done.decide(new Minute(MEETING, WORDS, WORKER)));

        assertThat(Anna.refusal(done.decide(new WithdrawCompletion(MEETING, tomorrow))))
                .isEqualTo(new TooLateToWithdraw(TODAY));
        assertThat(Anna.refusal(minuted.decide(new WithdrawCompletion(MEETING, WORKER))))
                .isEqualTo(new MinutesStand());
        assertThat(Anna.refusal(network().decide(new WithdrawCompletion(MEETING, WORKER))))
                .isEqualTo(new NotDone(State.PLANNED));
    }

    /// Whatever happened to the course meanwhile counts for the meeting at once.
    @Test
    void a_completion_that_is_taken_back_after_the_end_leaves_a_meeting_that_fell_with_the_course() {
        var ended = Anna.after(network().decide(new Complete(MEETING, TODAY, null, WORKER)))
                .hear(Anna.ENDED, Anna.SIXTY_DAYS);

        var fell = meeting(Anna.after(ended.decide(new WithdrawCompletion(MEETING, WORKER))));
        assertThat(fell.state()).isEqualTo(State.CANCELLED);
        assertThat(fell.cancelledBecause()).isEqualTo(Reason.COURSE_ENDED);
    }

    /// E23
    @Test
    void after_a_death_what_took_place_is_still_noted_and_minuted() {
        var dead = network().hear(Anna.ENDED, Anna.SIXTY_DAYS);
        assertThat(meeting(dead).state()).isEqualTo(State.CANCELLED);

        var done = Anna.after(dead.decide(new Complete(MEETING, TODAY, null, WORKER)));
        assertThat(Anna.after(done.decide(new Minute(MEETING, WORDS, WORKER))).meeting(MEETING))
                .isPresent();
        assertThat(Anna.refusal(dead.decide(move()))).isEqualTo(new NotAhead(State.CANCELLED));
        assertThat(done.hear(Anna.STARTED, Anna.SIXTY_DAYS).meeting(MEETING)).isEqualTo(done.meeting(MEETING));
    }

    ///
    @Test
    void who_may_no_longer_be_involved_leaves_the_meeting_and_the_last_one_takes_it_along() {
        var both = List.of(Anna.consent(Anna.SISTER, "IN_FORCE"), Anna.consent(Anna.FRIEND, "IN_FORCE"));
        var guests = new Guests(List.of(Anna.SISTER, Anna.FRIEND), List.of(), List.of(), List.of());
        var network = Anna.after(Anna.network()
                .permitted(both)
                .decide(new Plan(MEETING, Kind.NETWORK_MEETING, TODAY, Setting.OPEN, guests, WORKER)));

        var one = network.permitted(
                List.of(Anna.consent(Anna.SISTER, "WITHDRAWN"), Anna.consent(Anna.FRIEND, "IN_FORCE")));
        assertThat(meeting(one).state()).isEqualTo(State.PLANNED);
        assertThat(meeting(one).participants().memberIds()).containsExactly(Anna.FRIEND);
        assertThat(meeting(one.permitted(List.of())).cancelledBecause()).isEqualTo(Reason.CONSENT_ENDED);
    }

    /// what the citizen permits is not what the person wants.
    @Test
    void a_private_person_who_was_never_asked_is_neither_invited_nor_noted_as_present() {
        var thought = Anna.with(Anna.network(), Anna.member(Anna.SISTER, Member.State.PROPOSED));
        assertThat(Anna.refusal(thought.decide(new Plan(MEETING, Kind.HANDOVER, TODAY, Setting.OPEN, SISTER, WORKER))))
                .isEqualTo(new NoConsentOfPerson());

        var planned = Anna.after(
                thought.decide(new Plan(MEETING, Kind.NETWORK_MEETING, TODAY, Setting.OPEN, NOBODY, WORKER)));
        assertThat(Anna.refusal(planned.decide(new Move(MEETING, TODAY, Setting.OPEN, SISTER, WORKER))))
                .isEqualTo(new NoConsentOfPerson());
        assertThat(Anna.refusal(planned.decide(new Complete(MEETING, TODAY, SISTER, WORKER))))
                .isEqualTo(new NoConsentOfPerson());

        var clinic = SampleMembers.member(Anna.SISTER, Member.Kind.PROFESSIONAL, Member.State.PROPOSED, TODAY);
        assertThat(meeting(Anna.after(Anna.with(planned, clinic).decide(new Complete(MEETING, TODAY, SISTER, WORKER))))
                        .attendance()
                        .memberIds())
                .as("who acts for an employer is not asked")
                .containsExactly(Anna.SISTER);
    }

    private static SupportNetwork network() {
        return Anna.after(plan(Kind.HANDOVER, TODAY, SISTER));
    }

    private static Move move() {
        return new Move(MEETING, TODAY.plusDays(1), Setting.OPEN, null, WORKER);
    }

    private static Meeting planned(Kind kind, LocalDate on, Guests guests) {
        return meeting(Anna.after(plan(kind, on, guests)));
    }

    private static Decision<SupportNetwork> plan(Kind kind, LocalDate on, Guests guests) {
        return Anna.network().decide(new Plan(MEETING, kind, on, Setting.OPEN, guests, WORKER));
    }

    private static Meeting meeting(SupportNetwork network) {
        return network.meeting(MEETING).orElseThrow();
    }
}
