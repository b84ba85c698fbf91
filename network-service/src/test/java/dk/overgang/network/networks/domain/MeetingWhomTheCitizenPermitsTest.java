package dk.overgang.network.networks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.CourseEnded;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.DateInThePast;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoConsent;
import dk.overgang.network.networks.domain.meetings.MeetingRefusal.NoPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingWhomTheCitizenPermitsTest {

    private static final Offsets SIXTY_DAYS = new Offsets(60);
    private static final UUID SISTER = new UUID(7, 1);
    private static final UUID MEETING = new UUID(9, 1);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final CourseFacts STARTED = told("ACTIVE", false);
    private static final SupportNetwork NETWORK = SupportNetwork.none(STARTED).hear(STARTED, SIXTY_DAYS);

    @Test
    void nobody_is_met_without_the_citizens_consent() {
        assertThat(NETWORK.decide(sister(JUNE))).isEqualTo(Decision.refused(new NoConsent()));
        assertThat(NETWORK.permitted(List.of(consent(1, "IN_FORCE", new UUID(7, 2))))
                        .decide(sister(JUNE)))
                .isEqualTo(Decision.refused(new NoConsent()));
        assertThat(NETWORK.permitted(List.of(consent(1, "WITHDRAWN", SISTER))).decide(sister(JUNE)))
                .isEqualTo(Decision.refused(new NoConsent()));
        assertThat(NETWORK.permitted(List.of(consent(1, "SOMETHING_NEW", SISTER)))
                        .decide(sister(JUNE)))
                .isEqualTo(Decision.refused(new NoConsent()));
    }

    @Test
    void with_it_a_conversation_is_planned_and_a_pause_lets_it_stand() {
        var met = met();

        assertThat(met.hear(told("PAUSED", true), SIXTY_DAYS).meeting(MEETING)).isEqualTo(met.meeting(MEETING));
        assertThat(states(met)).containsExactly("HANDOVER PLANNED null", "CONVERSATION PLANNED null");
    }

    @Test
    void a_consent_taken_back_cancels_the_conversation_and_no_later_one_brings_it_back() {
        var cancelled = met().permitted(List.of(consent(1, "WITHDRAWN", SISTER)));

        assertThat(states(cancelled)).containsExactly("HANDOVER PLANNED null", "CONVERSATION CANCELLED CONSENT_ENDED");
        assertThat(cancelled.since(met())).extracting(Meeting::id).containsExactly(MEETING);
        var anew = cancelled.permitted(List.of(consent(1, "WITHDRAWN", SISTER), consent(2, "IN_FORCE", SISTER)));
        assertThat(states(anew)).isEqualTo(states(cancelled));
    }

    @Test
    void another_members_consent_taken_back_leaves_it_alone() {
        var met = met();

        assertThat(met.permitted(List.of(consent(1, "IN_FORCE", SISTER), consent(2, "WITHDRAWN", new UUID(7, 2))))
                        .meetings())
                .isEqualTo(met.meetings());
    }

    @Test
    void the_end_cancels_it_until_the_end_is_taken_back() {
        var ended = met().hear(told("ENDED", false), SIXTY_DAYS);

        assertThat(states(ended))
                .containsExactly("HANDOVER CANCELLED COURSE_ENDED", "CONVERSATION CANCELLED COURSE_ENDED");
        assertThat(ended.hear(STARTED, SIXTY_DAYS)).isEqualTo(met());
    }

    @Test
    void nothing_is_handed_over_before_the_start_or_after_the_end() {
        var consents = List.of(consent(1, "IN_FORCE", SISTER));
        var contact = SupportNetwork.none(
                        new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", "CONTACT", null, null))
                .permitted(consents);

        assertThat(contact.decide(sister(JUNE))).isEqualTo(Decision.refused(new NoPlan()));
        assertThat(met().hear(told("ENDED", false), SIXTY_DAYS).decide(sister(JUNE)))
                .isEqualTo(Decision.refused(new CourseEnded()));
    }

    @Test
    void no_meeting_is_planned_on_a_day_gone_by() {
        var permitted = NETWORK.permitted(List.of(consent(1, "IN_FORCE", SISTER)));

        assertThat(permitted.decide(sister(MONDAY.minusDays(1))))
                .isEqualTo(Decision.refused(new DateInThePast(MONDAY)));
        assertThat(permitted.decide(sister(MONDAY))).isInstanceOf(Changed.class);
    }

    private static MeetingCommand sister(LocalDate on) {
        return new MeetingCommand.Plan(
                MEETING,
                Meeting.Kind.CONVERSATION,
                on,
                Meeting.Setting.OPEN,
                new Guests(List.of(SISTER), List.of(), List.of(), List.of()),
                new By("worker", MONDAY));
    }

    private static SupportNetwork met() {
        var asked = NETWORK.permitted(List.of(consent(1, "IN_FORCE", SISTER))).decide(sister(JUNE));
        assertThat(asked).isInstanceOf(Changed.class);
        return ((Changed<SupportNetwork>) asked).after();
    }

    private static List<String> states(SupportNetwork network) {
        return network.meetings().stream()
                .map(meeting -> meeting.kind() + " " + meeting.state() + " " + meeting.cancelledBecause())
                .toList();
    }

    private static ConsentFacts consent(int number, String state, @Nullable UUID member) {
        return new ConsentFacts(new UUID(6, number), "INVOLVE_NETWORK_MEMBER", member, null, state, null, null);
    }

    private static CourseFacts told(String status, boolean held) {
        return new CourseFacts(
                new UUID(0, 1), new UUID(0, 2), "0101", status, new Plan(1, LocalDate.parse("2026-12-02"), held), null);
    }
}
