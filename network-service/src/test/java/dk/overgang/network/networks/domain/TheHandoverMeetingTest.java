package dk.overgang.network.networks.domain;

import static dk.overgang.network.networks.domain.SupportNetwork.Status.ACTIVE;
import static dk.overgang.network.networks.domain.SupportNetwork.Status.CONTACT;
import static dk.overgang.network.networks.domain.SupportNetwork.Status.ENDED;
import static dk.overgang.network.networks.domain.SupportNetwork.Status.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.meetings.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Row 17 of course A: sixty days before the planned end, wherever that goes.
class TheHandoverMeetingTest {

    private static final Offsets SIXTY_DAYS = new Offsets(60);
    private static final CourseFacts IN_CONTACT = told("CONTACT", null);
    private static final CourseFacts STARTED = told("ACTIVE", plan(1, "2026-12-02", false));
    private static final CourseFacts PAUSED = told("PAUSED", plan(2, "2026-12-02", true));
    private static final CourseFacts RESUMED = told("ACTIVE", plan(3, "2026-12-24", false));
    private static final CourseFacts DEAD = told("ENDED", plan(3, "2026-12-24", false));

    @Test
    void a_course_in_contact_has_no_meeting_yet() {
        assertThat(hearing(IN_CONTACT).meetings()).isEmpty();
        assertThat(hearing(IN_CONTACT).status()).isEqualTo(CONTACT);
    }

    @Test
    void with_the_plan_a_meeting_is_planned_sixty_days_before_the_end() {
        assertThat(lines(hearing(IN_CONTACT, STARTED))).containsExactly("2026-10-03 PLANNED");
        assertThat(hearing(IN_CONTACT, STARTED).status()).isEqualTo(ACTIVE);
    }

    @Test
    void a_pause_holds_it() {
        assertThat(lines(hearing(STARTED, PAUSED))).containsExactly("2026-10-03 HELD");
        assertThat(hearing(STARTED, PAUSED).status()).isEqualTo(HELD);
    }

    @Test
    void the_new_plan_moves_it() {
        assertThat(lines(hearing(STARTED, PAUSED, RESUMED))).containsExactly("2026-10-25 PLANNED");
    }

    @Test
    void it_stays_the_same_meeting_throughout() {
        assertThat(hearing(STARTED, PAUSED, RESUMED).meetings())
                .extracting(Meeting::id)
                .isEqualTo(hearing(STARTED).meetings().stream().map(Meeting::id).toList());
    }

    @Test
    void a_pause_that_never_was_brings_back_the_day() {
        var voided = told("ACTIVE", plan(3, "2026-12-02", false));

        assertThat(lines(hearing(STARTED, PAUSED, voided))).containsExactly("2026-10-03 PLANNED");
    }

    @Test
    void the_end_cancels_it() {
        assertThat(lines(hearing(STARTED, PAUSED, RESUMED, DEAD))).containsExactly("2026-10-25 CANCELLED");
        assertThat(hearing(STARTED, DEAD).status()).isEqualTo(ENDED);
    }

    @Test
    void a_cancelled_death_leaves_the_network_as_if_it_never_was() {
        assertThat(hearing(STARTED, PAUSED, RESUMED, DEAD, RESUMED)).isEqualTo(hearing(STARTED, PAUSED, RESUMED));
    }

    @Test
    void a_death_in_the_contact_phase_has_nothing_to_cancel() {
        assertThat(hearing(IN_CONTACT, told("ENDED", null)).meetings()).isEmpty();
    }

    @Test
    void only_a_meeting_that_changed_is_told() {
        var started = hearing(STARTED);

        assertThat(started.since(SupportNetwork.none(STARTED))).isEqualTo(started.meetings());
        assertThat(started.hear(STARTED, SIXTY_DAYS).since(started)).isEmpty();
        assertThat(hearing(STARTED, PAUSED).since(started)).hasSize(1);
    }

    private static SupportNetwork hearing(CourseFacts... courses) {
        var network = SupportNetwork.none(courses[0]);
        for (var course : courses) {
            network = network.hear(course, SIXTY_DAYS);
        }
        return network;
    }

    private static List<String> lines(SupportNetwork network) {
        return network.meetings().stream().map(it -> it.on() + " " + it.state()).toList();
    }

    private static CourseFacts told(String status, @Nullable Plan plan) {
        return new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", status, plan, null);
    }

    private static Plan plan(int version, String plannedEnd, boolean held) {
        return new Plan(version, LocalDate.parse(plannedEnd), held);
    }
}
