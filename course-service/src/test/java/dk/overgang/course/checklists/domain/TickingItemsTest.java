package dk.overgang.course.checklists.domain;

import static dk.overgang.course.checklists.domain.Story.W2;
import static dk.overgang.course.checklists.domain.Story.day;
import static dk.overgang.course.checklists.domain.Story.noting;
import static dk.overgang.course.checklists.domain.Story.owning;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.ChecklistProgress.Count;
import dk.overgang.course.checklists.domain.ChecklistProgress.Standing;
import dk.overgang.course.checklists.domain.ChecklistRefusal.AlwaysRelevant;
import dk.overgang.course.checklists.domain.ChecklistRefusal.DateOutOfRange;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NoSuchItem;
import dk.overgang.course.checklists.domain.ChecklistRefusal.OwnerIsNoWorker;
import dk.overgang.course.checklists.domain.ChecklistRefusal.ReasonNotAllowed;
import dk.overgang.course.checklists.domain.ChecklistRefusal.ReasonNotNeeded;
import dk.overgang.course.checklists.domain.Owner.Role;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Items are open, done, or not relevant with a reason (F-26, R-094), in any phase.
class TickingItemsTest {

    private final Story started = Story.started();

    @Test
    void an_untouched_item_is_open_and_the_worker_of_the_course_sees_to_it() {
        assertThat(started.status("HOME_1").standing()).isEqualTo(Standing.OPEN);
        assertThat(started.status("HOME_1").owner()).isEqualTo(new Owner(Role.WORKER, Story.W1));
        assertThat(started.checklist().items()).isEmpty();
    }

    @Test
    void a_done_item_says_since_when_and_who_noted_it() {
        var done = started.after(noting("HOME_1", State.DONE, "2026-03-02", null, "2026-03-04"));

        assertThat(done.status("HOME_1").standing()).isEqualTo(Standing.DONE);
        assertThat(done.checklist().noted("HOME_1").orElseThrow().history())
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.on()).isEqualTo("2026-03-02");
                    assertThat(noted.by()).isEqualTo("sub-w1");
                    assertThat(noted.at()).isEqualTo("2026-03-04T09:00:00Z");
                });
    }

    ///
    @Test
    void an_item_is_ticked_in_any_phase_also_of_a_later_one() {
        var contact = Story.opened(Story.SMALL).does("STABLE_3", "2026-02-03").does("HOME_1", "2026-02-03");
        var third = started.lives("2026-09-02").does("HOME_1", "2026-09-03").does("TOLD_0", "2026-09-03");

        assertThat(contact.status("STABLE_3").standing()).isEqualTo(Standing.DONE);
        assertThat(contact.progress().phase()).isZero();
        assertThat(third.progress().phase()).isEqualTo(3);
        assertThat(third.status("HOME_1").standing()).isEqualTo(Standing.DONE);
        assertThat(third.status("TOLD_0").standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void an_item_is_opened_again_and_every_change_is_kept() {
        var reopened = started.does("HOME_1", "2026-03-02")
                .after(noting("HOME_1", State.OPEN, "2026-04-01", null, "2026-04-01"))
                .does("HOME_1", "2026-05-01");

        assertThat(reopened.checklist().noted("HOME_1").orElseThrow().history())
                .extracting(Noted::state)
                .containsExactly(State.DONE, State.OPEN, State.DONE);
    }

    @Test
    void what_is_so_already_is_no_change() {
        var done = started.does("HOME_1", "2026-03-02");

        assertThat(done.decide(noting("HOME_1", State.DONE, "2026-03-02", null, "2026-03-05")))
                .isEqualTo(Decision.unchanged());
        assertThat(started.decide(noting("HOME_1", State.OPEN, "2026-03-02", null, "2026-03-02")))
                .isEqualTo(Decision.unchanged());
        assertThat(started.decide(owning("HOME_1", Owner.COURSE_WORKER, "2026-03-02")))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void another_day_corrects_the_first() {
        var corrected = started.does("HOME_1", "2026-03-04")
                .after(noting("HOME_1", State.DONE, "2026-03-02", null, "2026-03-05"));

        assertThat(corrected.checklist().noted("HOME_1").orElseThrow().history())
                .hasSize(2);
        assertThat(corrected.status("HOME_1").noted())
                .isNotNull()
                .satisfies(noted -> assertThat(noted.on()).isEqualTo("2026-03-02"));
    }

    /// the job centre only where the citizen is no pensioner.
    @Test
    void an_item_is_not_relevant_for_a_reason_it_allows() {
        var pensioner =
                started.after(noting("JOB_CENTRE_1", State.NOT_RELEVANT, "2026-03-10", "PENSIONER", "2026-03-10"));

        assertThat(pensioner.status("JOB_CENTRE_1").standing()).isEqualTo(Standing.NOT_RELEVANT);
        assertThat(pensioner.progress().count(1)).isEqualTo(new Count(0, 2));
        assertThat(Story.codes(pensioner.progress().missing())).containsExactly("TOLD_0", "HOME_1", "UNDER_WAY_1");
    }

    @Test
    void without_a_reason_or_with_another_items_reason_nothing_is_noted_and_the_allowed_ones_are_named() {
        var allowed = new ReasonNotAllowed(List.of("PENSIONER"));

        assertThat(started.refusal(noting("JOB_CENTRE_1", State.NOT_RELEVANT, "2026-03-10", null, "2026-03-10")))
                .contains(allowed);
        assertThat(started.refusal(noting("JOB_CENTRE_1", State.NOT_RELEVANT, "2026-03-10", "NO_MOVE", "2026-03-10")))
                .contains(allowed);
        assertThat(started.refusal(noting("HOME_1", State.DONE, "2026-03-10", "NO_MOVE", "2026-03-10")))
                .contains(new ReasonNotNeeded());
    }

    /// core elements are always part of the method.
    @Test
    void a_core_element_is_always_relevant() {
        assertThat(started.refusal(noting("UNDER_WAY_1", State.NOT_RELEVANT, "2026-03-10", "NO_MOVE", "2026-03-10")))
                .contains(new AlwaysRelevant());
    }

    @Test
    void a_day_ahead_or_more_than_a_year_ago_is_refused_and_both_bounds_are_allowed() {
        var refused = new DateOutOfRange("on", day("2025-03-09"), day("2026-03-10"));

        assertThat(started.refusal(noting("HOME_1", State.DONE, "2026-03-11", null, "2026-03-10")))
                .contains(refused);
        assertThat(started.refusal(noting("HOME_1", State.DONE, "2025-03-08", null, "2026-03-10")))
                .contains(refused);
        assertThat(started.refusal(noting("HOME_1", State.DONE, "2026-03-10", null, "2026-03-10")))
                .isEmpty();
        assertThat(started.refusal(noting("HOME_1", State.DONE, "2025-03-09", null, "2026-03-10")))
                .isEmpty();
    }

    @Test
    void an_item_that_the_checklist_does_not_have_is_not_noted() {
        assertThat(started.refusal(noting("KÆLEDYR", State.DONE, "2026-03-10", null, "2026-03-10")))
                .contains(new NoSuchItem());
        assertThat(started.refusal(owning("KÆLEDYR", Owner.COURSE_WORKER, "2026-03-10")))
                .contains(new NoSuchItem());
    }

    @Test
    void somebody_else_sees_to_an_item_and_keeps_it_when_it_is_noted() {
        var owned = started.after(owning("HOME_1", new Owner(Role.CITIZEN, null), "2026-03-10"))
                .does("HOME_1", "2026-03-11");

        assertThat(owned.status("HOME_1").owner()).isEqualTo(new Owner(Role.CITIZEN, null));
        assertThat(owned.checklist().noted("HOME_1").orElseThrow().history())
                .extracting(Noted::state)
                .containsExactly(State.OPEN, State.DONE);
    }

    @Test
    void an_owner_leaves_what_was_noted_as_it_was() {
        var pensioner = started.after(
                        noting("JOB_CENTRE_1", State.NOT_RELEVANT, "2026-03-10", "PENSIONER", "2026-03-10"))
                .after(owning("JOB_CENTRE_1", new Owner(Role.WORKER, W2), "2026-03-12"));

        assertThat(pensioner.status("JOB_CENTRE_1").noted()).isNotNull().satisfies(noted -> {
            assertThat(noted.state()).isEqualTo(State.NOT_RELEVANT);
            assertThat(noted.reason()).isEqualTo("PENSIONER");
            assertThat(noted.on()).isEqualTo("2026-03-10");
        });
        assertThat(pensioner.status("JOB_CENTRE_1").owner()).isEqualTo(new Owner(Role.WORKER, W2));
    }

    @Test
    void only_a_worker_is_named_by_an_id() {
        assertThat(started.refusal(owning("HOME_1", new Owner(Role.NETWORK, W2), "2026-03-10")))
                .contains(new OwnerIsNoWorker("owner.worker"));
    }

    /// the checklist orientates; an activity is ticked, but not counted.
    @Test
    void activities_are_not_counted() {
        assertThat(started.progress().count(1)).isEqualTo(new Count(0, 3));
        var done = started.does("SUPPORT_1", "2026-03-03").does("HOME_1", "2026-03-02");
        assertThat(done.status("SUPPORT_1").standing()).isEqualTo(Standing.DONE);
        assertThat(done.progress().count(1)).isEqualTo(new Count(1, 3));
    }

    @Test
    void nothing_is_noted_after_the_end_and_what_was_noted_stays() {
        var over = started.does("HOME_1", "2026-03-02").dies("2026-05-10");

        assertThat(over.refusal(noting("UNDER_WAY_1", State.DONE, "2026-05-10", null, "2026-05-11")))
                .contains(new AlreadyEnded(day("2026-05-10")));
        assertThat(over.refusal(owning("UNDER_WAY_1", Owner.COURSE_WORKER, "2026-05-11")))
                .contains(new AlreadyEnded(day("2026-05-10")));
        assertThat(over.status("HOME_1").standing()).isEqualTo(Standing.DONE);
    }
}
