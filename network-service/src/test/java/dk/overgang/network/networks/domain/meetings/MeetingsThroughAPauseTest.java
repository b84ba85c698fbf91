package dk.overgang.network.networks.domain.meetings;

import static dk.overgang.network.networks.domain.Anna.PAUSED;
import static dk.overgang.network.networks.domain.Anna.RESUMED;
import static dk.overgang.network.networks.domain.Anna.SIXTY_DAYS;
import static dk.overgang.network.networks.domain.Anna.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.networks.domain.Anna;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.Meeting.State;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Accept;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Complete;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Move;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Plan;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NothingProposed;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.OnHold;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.ProposalPassed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// E9: what a pause stops, and which new day the end of it proposes.
class MeetingsThroughAPauseTest {

    private static final UUID MEETING = new UUID(9, 1);
    private static final By WORKER = new By("worker", LocalDate.parse("2026-10-01"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-04");
    private static final Guests SISTER = new Guests(List.of(Anna.SISTER), List.of(), List.of(), List.of());

    @Test
    void a_planned_meeting_is_put_on_hold_and_gets_a_day_proposed_that_is_moved_by_the_pause() {
        var paused = planned(Kind.NETWORK_MEETING).hear(PAUSED, SIXTY_DAYS);
        assertThat(line(paused)).isEqualTo("2026-11-04 HELD null");
        var resumed = paused.hear(RESUMED, SIXTY_DAYS);
        assertThat(line(resumed)).isEqualTo("2026-11-04 HELD 2026-11-14");

        var accepted = Anna.after(resumed.decide(new Accept(MEETING, WORKER)));
        assertThat(line(accepted)).isEqualTo("2026-11-14 PLANNED null");
        assertThat(accepted.hear(RESUMED, SIXTY_DAYS)).isEqualTo(accepted);
    }

    @Test
    void the_worker_may_choose_another_day_instead() {
        var resumed = planned(Kind.HANDOVER).hear(PAUSED, SIXTY_DAYS).hear(RESUMED, SIXTY_DAYS);
        var moved = Anna.after(
                resumed.decide(new Move(MEETING, LocalDate.parse("2026-11-20"), Setting.OPEN, null, WORKER)));

        assertThat(line(moved)).isEqualTo("2026-11-20 PLANNED null");
    }

    @Test
    void a_second_pause_moves_what_nobody_accepted_further() {
        var again = planned(Kind.HANDOVER)
                .hear(PAUSED, SIXTY_DAYS)
                .hear(RESUMED, SIXTY_DAYS)
                .hear(Anna.course("PAUSED", 4, Anna.END.plusDays(10), true), SIXTY_DAYS);
        assertThat(line(again)).isEqualTo("2026-11-04 HELD null");

        var resumed = again.hear(Anna.course("ACTIVE", 5, Anna.END.plusDays(13), false), SIXTY_DAYS);
        assertThat(line(resumed)).isEqualTo("2026-11-04 HELD 2026-11-17");
    }

    @Test
    void a_pause_that_never_was_brings_back_the_day_without_asking() {
        var voided = planned(Kind.FINAL)
                .hear(PAUSED, SIXTY_DAYS)
                .hear(Anna.course("ACTIVE", 3, Anna.END, false), SIXTY_DAYS);

        assertThat(line(voided)).isEqualTo("2026-11-04 PLANNED null");
    }

    @Test
    void a_conversation_that_the_citizen_wants_goes_on() {
        assertThat(line(planned(Kind.CONVERSATION).hear(PAUSED, SIXTY_DAYS))).isEqualTo("2026-11-04 PLANNED null");
        assertThat(Anna.after(paused().decide(plan(Kind.CONVERSATION))).meeting(MEETING))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDOVER", "JOINT_WITH_NEW_SUPPORTER", "NETWORK_MEETING", "FINAL"})
    void nothing_else_is_planned_or_moved_into_a_pause(Kind kind) {
        assertThat(Anna.refusal(paused().decide(plan(kind)))).isEqualTo(new OnHold(kind));
        var held = planned(kind).hear(PAUSED, SIXTY_DAYS);
        assertThat(Anna.refusal(held.decide(new Move(MEETING, DAY, Setting.OPEN, null, WORKER))))
                .isEqualTo(new OnHold(kind));
        assertThat(Anna.refusal(held.decide(new Accept(MEETING, WORKER)))).isEqualTo(new OnHold(kind));
    }

    @Test
    void a_proposal_is_taken_in_time_and_only_where_there_is_one() {
        var planned = planned(Kind.HANDOVER);
        assertThat(Anna.refusal(planned.decide(new Accept(MEETING, WORKER)))).isEqualTo(new NothingProposed());

        var resumed = planned.hear(PAUSED, SIXTY_DAYS).hear(RESUMED, SIXTY_DAYS);
        var proposed = LocalDate.parse("2026-11-14");
        assertThat(Anna.after(resumed.decide(new Accept(MEETING, new By("worker", proposed))))
                        .meeting(MEETING))
                .isPresent();
        assertThat(Anna.refusal(resumed.decide(new Accept(MEETING, new By("worker", proposed.plusDays(1))))))
                .isEqualTo(new ProposalPassed(proposed));
    }

    @Test
    void a_meeting_that_took_place_all_the_same_is_noted_in_the_pause() {
        var held = planned(Kind.HANDOVER).hear(PAUSED, SIXTY_DAYS);
        var done = Anna.after(held.decide(new Complete(MEETING, WORKER.today(), null, WORKER)));

        assertThat(line(done)).isEqualTo("2026-10-01 DONE null");
        assertThat(done.hear(RESUMED, SIXTY_DAYS).meeting(MEETING)).isEqualTo(done.meeting(MEETING));
    }

    @Test
    void an_end_taken_back_leaves_a_meeting_on_hold_as_it_was() {
        var resumed = planned(Kind.HANDOVER).hear(PAUSED, SIXTY_DAYS).hear(RESUMED, SIXTY_DAYS);
        var dead = resumed.hear(Anna.course("ENDED", 3, Anna.END.plusDays(10), false), SIXTY_DAYS);

        assertThat(line(dead)).startsWith("2026-11-04 CANCELLED");
        assertThat(dead.hear(RESUMED, SIXTY_DAYS)).isEqualTo(resumed);
    }

    /// The automatic handover meeting.
    @Test
    void it_follows_the_plan_until_a_person_takes_it_in_hand() {
        var handover = Meeting.handoverOf(STARTED.courseId());
        var followed = Anna.network().hear(moved(5), SIXTY_DAYS);
        assertThat(followed.meeting(handover).map(Meeting::on)).hasValue(LocalDate.parse("2026-10-30"));

        var taken = Anna.after(followed.decide(new Move(handover, DAY, Setting.OPEN, SISTER, WORKER)));
        var told = taken.hear(moved(9), SIXTY_DAYS);
        assertThat(told.meeting(handover).map(Meeting::on)).hasValue(DAY);
        assertThat(told.meeting(handover).map(Meeting::attendance).map(Participants::memberIds))
                .hasValue(List.of(Anna.SISTER));
        assertThat(told.hear(PAUSED, SIXTY_DAYS).meeting(handover).map(Meeting::state))
                .hasValue(State.HELD);
    }

    private static CourseFacts moved(int days) {
        return Anna.course("ACTIVE", 2, Anna.END.plusDays(days), false);
    }

    private static SupportNetwork paused() {
        return Anna.network().hear(PAUSED, SIXTY_DAYS);
    }

    private static SupportNetwork planned(Kind kind) {
        return Anna.after(Anna.network().decide(plan(kind)));
    }

    private static Plan plan(Kind kind) {
        return new Plan(MEETING, kind, DAY, Setting.OPEN, SISTER, WORKER);
    }

    private static String line(SupportNetwork network) {
        var meeting = network.meeting(MEETING).orElseThrow();
        var hold = meeting.hold();
        return meeting.on() + " " + meeting.state() + " " + (hold == null ? null : hold.proposedOn());
    }
}
