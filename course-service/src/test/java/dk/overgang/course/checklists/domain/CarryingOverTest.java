package dk.overgang.course.checklists.domain;

import static dk.overgang.course.checklists.domain.Story.W1;
import static dk.overgang.course.checklists.domain.Story.W2;
import static dk.overgang.course.checklists.domain.Story.codes;
import static dk.overgang.course.checklists.domain.Story.day;
import static dk.overgang.course.checklists.domain.Story.owning;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.checklists.domain.ChecklistProgress.Standing;
import dk.overgang.course.checklists.domain.Owner.Role;
import org.junit.jupiter.api.Test;

/// The phase changes by its date alone; what is open then is carried into the next phase with an owner (C1, R-099).
class CarryingOverTest {

    private final Story started = Story.started();

    /// phase 1 follows the contact phase at once.
    @Test
    void in_the_contact_phase_only_its_own_items_are_missing() {
        var contact = Story.opened(Story.SMALL);

        assertThat(codes(contact.progress().missing())).containsExactly("TOLD_0");
        assertThat(contact.progress().boundary(0)).isEmpty();
        assertThat(started.status("TOLD_0").standing()).isEqualTo(Standing.CARRIED_OVER);
        assertThat(started.status("TOLD_0").carriedOverSince()).isEqualTo("2026-03-02");
    }

    @Test
    void an_item_is_open_on_the_last_day_of_its_phase_and_carried_over_on_the_boundary() {
        assertThat(started.lives("2026-06-01").status("HOME_1").standing()).isEqualTo(Standing.OPEN);

        var second = started.lives("2026-06-02");
        assertThat(second.progress().phase()).isEqualTo(2);
        assertThat(second.status("HOME_1").standing()).isEqualTo(Standing.CARRIED_OVER);
        assertThat(second.status("HOME_1").carriedOverSince()).isEqualTo("2026-06-02");
        assertThat(codes(second.progress().missing()))
                .containsExactly("TOLD_0", "HOME_1", "JOB_CENTRE_1", "UNDER_WAY_1", "EVALUATED_2");
    }

    @Test
    void what_is_carried_over_twice_says_since_when_it_was_first() {
        var third = started.lives("2026-09-02");

        assertThat(third.status("HOME_1").carriedOverSince()).isEqualTo("2026-06-02");
        assertThat(third.status("EVALUATED_2").carriedOverSince()).isEqualTo("2026-09-02");
        assertThat(third.status("STABLE_3").carriedOverSince()).isNull();
    }

    @Test
    void what_is_done_or_an_activity_is_not_carried_over() {
        var second = started.does("HOME_1", "2026-03-02").lives("2026-06-02");

        assertThat(second.status("HOME_1").carriedOverSince()).isNull();
        assertThat(second.status("SUPPORT_1").standing()).isEqualTo(Standing.OPEN);
        assertThat(codes(second.progress().missing())).doesNotContain("HOME_1", "SUPPORT_1");
    }

    @Test
    void open_items_neither_stop_nor_delay_the_phase() {
        var done = started.does("TOLD_0", "2026-03-02")
                .does("HOME_1", "2026-03-02")
                .does("JOB_CENTRE_1", "2026-03-02")
                .does("UNDER_WAY_1", "2026-03-02");

        assertThat(started.lives("2026-06-02").course())
                .isEqualTo(done.lives("2026-06-02").course());
        assertThat(done.course()).isEqualTo(started.course());
    }

    @Test
    void the_owner_follows_the_worker_of_the_course_unless_somebody_is_named() {
        var named = started.after(owning("UNDER_WAY_1", new Owner(Role.WORKER, W1), "2026-03-10"))
                .lives("2026-06-02")
                .getsWorker(W2, "2026-06-03");

        assertThat(named.status("HOME_1").owner()).isEqualTo(new Owner(Role.WORKER, W2));
        assertThat(named.status("UNDER_WAY_1").owner()).isEqualTo(new Owner(Role.WORKER, W1));
    }

    /// E3, E9: in a pause the boundary stands still, and nothing is carried over it.
    @Test
    void a_pause_holds_the_boundary() {
        var paused = started.pauses("2026-05-20").lives("2026-06-10");

        assertThat(paused.status("HOME_1").standing()).isEqualTo(Standing.OPEN);
        assertThat(paused.progress().isHeld(1)).isTrue();
        assertThat(paused.progress().boundary(1)).contains(day("2026-06-02"));

        var back = paused.resumes("2026-06-11");
        assertThat(back.progress().isHeld(1)).isFalse();
        assertThat(back.lives("2026-06-24").status("HOME_1").carriedOverSince()).isEqualTo("2026-06-24");
    }

    /// A boundary that has passed does not stand still.
    @Test
    void a_later_pause_holds_only_the_boundaries_ahead() {
        var paused = started.lives("2026-06-02").pauses("2026-06-20");

        assertThat(paused.progress().isHeld(1)).isFalse();
        assertThat(paused.progress().isHeld(2)).isTrue();
    }

    /// E5
    @Test
    void a_late_notice_takes_the_phase_back_and_with_it_what_was_carried_over() {
        var second = started.lives("2026-06-02");
        var back = second.hearsOfAdmission("2026-05-20", "2026-06-05");

        assertThat(second.status("HOME_1").standing()).isEqualTo(Standing.CARRIED_OVER);
        assertThat(back.progress().phase()).isEqualTo(1);
        assertThat(back.status("HOME_1").standing()).isEqualTo(Standing.OPEN);
        assertThat(back.progress().isHeld(1)).isTrue();
    }

    @Test
    void the_third_phase_carries_nothing_over_its_end_and_shows_what_stayed_open() {
        var over = started.lives("2026-12-02");

        assertThat(over.course().ending()).isNotNull();
        assertThat(over.status("STABLE_3").standing()).isEqualTo(Standing.OPEN);
        assertThat(over.status("EVALUATED_2").standing()).isEqualTo(Standing.CARRIED_OVER);
        assertThat(codes(over.progress().missing())).contains("STABLE_3");
    }
}
