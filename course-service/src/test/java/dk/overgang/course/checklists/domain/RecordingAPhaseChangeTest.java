package dk.overgang.course.checklists.domain;

import static dk.overgang.course.checklists.domain.Story.W2;
import static dk.overgang.course.checklists.domain.Story.day;
import static dk.overgang.course.checklists.domain.Story.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.checklists.domain.ChecklistCommand.RecordPhaseChange;
import dk.overgang.course.checklists.domain.ChecklistRefusal.BoundaryIsTheEnding;
import dk.overgang.course.checklists.domain.ChecklistRefusal.DateOutOfRange;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NoSuchBoundary;
import dk.overgang.course.checklists.domain.ChecklistRefusal.NotCarriedOver;
import dk.overgang.course.checklists.domain.ChecklistRefusal.OwnerIsNoWorker;
import dk.overgang.course.checklists.domain.ChecklistRefusal.PhaseNotBegun;
import dk.overgang.course.checklists.domain.Owner.Role;
import dk.overgang.course.checklists.domain.PhaseChange.CarriedOver;
import dk.overgang.course.checklists.domain.PhaseChange.Talk;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The talk at a phase change is recorded; the phase changes without it (R-086, R-300, C1).
class RecordingAPhaseChangeTest {

    private static final Owner CITIZEN = new Owner(Role.CITIZEN, null);

    private final Story started = Story.started();

    @Test
    void a_talk_is_recorded_before_its_boundary_and_after_it() {
        var before = started.after(talk(1, "2026-05-26", "2026-05-26"));
        var after = started.lives("2026-06-10").after(talk(1, "2026-06-09", "2026-06-10"));

        assertThat(before.checklist().phaseChange(1)).isPresent();
        assertThat(after.checklist().phaseChange(1).orElseThrow().standing()).satisfies(record -> {
            assertThat(record.on()).isEqualTo("2026-06-09");
            assertThat(record.by()).isEqualTo("sub-w1");
            assertThat(record.at()).isEqualTo("2026-06-10T09:00:00Z");
        });
        assertThat(after.checklist().phaseChange(2)).isEmpty();
    }

    @Test
    void a_talk_lies_between_the_first_day_of_the_phase_that_ends_and_today() {
        var refused = new DateOutOfRange("on", day("2026-03-02"), day("2026-05-26"));

        assertThat(started.refusal(talk(1, "2026-03-01", "2026-05-26"))).contains(refused);
        assertThat(started.refusal(talk(1, "2026-05-27", "2026-05-26"))).contains(refused);
        assertThat(started.refusal(talk(1, "2026-03-02", "2026-05-26"))).isEmpty();
        assertThat(started.refusal(talk(1, "2026-05-26", "2026-05-26"))).isEmpty();
    }

    @Test
    void the_end_of_a_phase_that_has_not_begun_is_not_talked_through() {
        assertThat(started.refusal(talk(2, "2026-05-26", "2026-05-26")))
                .contains(new PhaseNotBegun(2, day("2026-06-02")));
        assertThat(started.lives("2026-06-02").refusal(talk(2, "2026-06-02", "2026-06-02")))
                .isEmpty();
        assertThat(Story.opened(Story.SMALL).refusal(talk(1, "2026-02-10", "2026-02-10")))
                .contains(new NotStarted());
    }

    /// The boundary of 2 June lies behind the first day of the pause and has not passed.
    @Test
    void while_a_pause_holds_a_boundary_the_next_phase_has_not_begun() {
        var paused = started.lives("2026-05-20").pauses("2026-05-20");

        assertThat(paused.refusal(talk(2, "2026-06-03", "2026-06-03")))
                .contains(new PhaseNotBegun(2, day("2026-06-02")));
        assertThat(paused.refusal(talk(1, "2026-06-03", "2026-06-03"))).isEmpty();
    }

    @Test
    void a_boundary_on_the_first_day_of_a_pause_has_passed() {
        var paused = started.lives("2026-06-02").pauses("2026-06-02");

        assertThat(paused.refusal(talk(2, "2026-06-03", "2026-06-03"))).isEmpty();
    }

    @Test
    void there_are_two_phase_changes_and_the_end_is_none() {
        assertThat(started.refusal(talk(3, "2026-05-26", "2026-05-26"))).contains(new BoundaryIsTheEnding());
        assertThat(started.refusal(talk(0, "2026-05-26", "2026-05-26"))).contains(new NoSuchBoundary());
        assertThat(started.refusal(talk(4, "2026-05-26", "2026-05-26"))).contains(new NoSuchBoundary());
    }

    @Test
    void a_second_record_corrects_the_first_and_the_first_stays_readable() {
        var corrected = started.after(talk(1, "2026-05-26", "2026-05-26")).after(talk(1, "2026-05-25", "2026-05-27"));

        assertThat(corrected.checklist().phaseChanges()).hasSize(1);
        assertThat(corrected.checklist().phaseChange(1).orElseThrow().records())
                .extracting(Talk::on)
                .containsExactly(day("2026-05-26"), day("2026-05-25"));
    }

    ///
    @Test
    void when_the_phase_really_began_is_noted_and_moves_no_date() {
        var second = started.lives("2026-06-20");
        var noted = second.after(began("2026-06-15", "2026-06-20"));

        assertThat(noted.checklist().phaseChange(1).orElseThrow().standing().beganInPractice())
                .isEqualTo("2026-06-15");
        assertThat(noted.progress().boundary(1)).contains(day("2026-06-02"));
        assertThat(noted.course()).isEqualTo(second.course());
        assertThat(second.refusal(began("2026-06-21", "2026-06-20")))
                .contains(new DateOutOfRange("phaseBeganInPractice", day("2026-03-02"), day("2026-06-20")));
        assertThat(second.refusal(began("2026-03-01", "2026-06-20"))).isPresent();
        assertThat(second.refusal(began("2026-03-02", "2026-06-20"))).isEmpty();
    }

    @Test
    void what_goes_into_the_next_phase_open_gets_its_owner() {
        var talked = started.after(talk(1, "2026-05-26", "2026-05-26", new CarriedOver("UNDER_WAY_1", CITIZEN)));

        assertThat(talked.status("UNDER_WAY_1").owner()).isEqualTo(CITIZEN);
        assertThat(talked.lives("2026-06-02").status("UNDER_WAY_1").carriedOverSince())
                .isEqualTo("2026-06-02");
        assertThat(talked.status("HOME_1").owner()).isEqualTo(new Owner(Role.WORKER, Story.W1));
    }

    @Test
    void done_items_later_items_and_activities_are_not_carried_over() {
        var done = started.does("HOME_1", "2026-03-02").does("TOLD_0", "2026-03-02");
        var allowed = List.of("JOB_CENTRE_1", "UNDER_WAY_1");

        for (var item : List.of("HOME_1", "EVALUATED_2", "SUPPORT_1", "KÆLEDYR")) {
            assertThat(done.refusal(talk(
                            1,
                            "2026-05-26",
                            "2026-05-26",
                            new CarriedOver("UNDER_WAY_1", CITIZEN),
                            new CarriedOver(item, CITIZEN))))
                    .as(item)
                    .contains(new NotCarriedOver(1, allowed));
        }
    }

    @Test
    void a_correction_may_name_again_what_was_carried_over_and_is_done_by_now() {
        var carried = new CarriedOver("UNDER_WAY_1", CITIZEN);
        var done = started.after(talk(1, "2026-05-26", "2026-05-26", carried)).does("UNDER_WAY_1", "2026-07-15");
        var corrected = done.after(talk(1, "2026-05-25", "2026-07-16", carried));

        assertThat(corrected.checklist().phaseChange(1).orElseThrow().standing().carriedOver())
                .containsExactly(carried);
        assertThat(corrected.checklist().items()).isEqualTo(done.checklist().items());
    }

    @Test
    void only_a_worker_is_named_as_owner_by_an_id() {
        var wrong = new CarriedOver("UNDER_WAY_1", new Owner(Role.AUTHORITY, W2));

        assertThat(started.refusal(talk(1, "2026-05-26", "2026-05-26", wrong)))
                .contains(new OwnerIsNoWorker("carriedOver.0.owner.worker"));
    }

    @Test
    void nothing_is_recorded_after_the_end() {
        assertThat(started.dies("2026-05-10").refusal(talk(1, "2026-05-09", "2026-05-11")))
                .contains(new AlreadyEnded(day("2026-05-10")));
    }

    private static RecordPhaseChange talk(int boundary, String on, String today, CarriedOver... carriedOver) {
        return change(boundary, on, today, null, carriedOver);
    }

    private static RecordPhaseChange began(String inPractice, String today) {
        return change(1, "2026-06-02", today, inPractice);
    }

    private static RecordPhaseChange change(
            int boundary, String on, String today, @Nullable String began, CarriedOver... carriedOver) {
        return new RecordPhaseChange(
                boundary, day(on), true, List.of(carriedOver), null, began == null ? null : day(began), signed(today));
    }
}
