package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.ASKING_FIRST;
import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.boundaries;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.lives;
import static dk.overgang.course.course.domain.Courses.pauses;
import static dk.overgang.course.course.domain.Courses.resumes;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyPaused;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NoSuchPause;
import dk.overgang.course.course.domain.CourseRefusal.NotInContactPhase;
import dk.overgang.course.course.domain.CourseRefusal.NotPaused;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.course.domain.CourseRefusal.StartNeedsConfirmation;
import dk.overgang.course.course.domain.dates.PhaseDay;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Pauses, as the hospital and the worker make them (R-147, R-148, R-152, E7, E10).
class PausingACourseTest {

    private static final HospitalStay ADMITTED = stay(2, "2026-05-20", null);
    private static final HospitalStay HOME_AGAIN = stay(2, "2026-05-20", "2026-06-11");
    private static final UUID SOME_PAUSE = new UUID(9, 9);

    @Test
    void an_automatic_pause_waits_for_the_workers_judgement() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        assertThat(paused.pauses()).singleElement().matches(pause -> !pause.confirmed());

        var confirmed = then(paused, new ConfirmPause(paused.pauses().getFirst().id(), day("2026-05-21")));

        assertThat(confirmed.pauses()).singleElement().matches(Pause::confirmed);
        assertThat(confirmed.planVersion()).isEqualTo(paused.planVersion());
    }

    @Test
    void a_void_by_the_worker_holds_whatever_correction_follows() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        var voided = then(paused, new VoidPause(paused.pauses().getFirst().id(), day("2026-05-21")));

        var corrected = hears(voided, "2026-05-22", stay(2, "2026-05-18", null));
        var discharged = hears(corrected, "2026-06-11", stay(2, "2026-05-18", "2026-06-11"));

        assertThat(voided.status()).isEqualTo(Status.ACTIVE);
        assertThat(discharged.status()).isEqualTo(Status.ACTIVE);
        assertThat(discharged.proposals()).isEmpty();
        assertThat(boundaries(discharged)).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
    }

    @Test
    void another_episode_pauses_although_a_former_one_was_voided() {
        var paused = hears(annas(), "2026-05-20", HOME_AGAIN);
        var voided = then(paused, new VoidPause(paused.pauses().getFirst().id(), day("2026-06-12")));

        assertThat(hears(voided, "2026-07-01", HOME_AGAIN, stay(3, "2026-07-01", null))
                        .status())
                .isEqualTo(Status.PAUSED);
    }

    @Test
    void acute_ambulant_never_pauses() {
        var acute = new HospitalStay(
                new UUID(7, 5), List.of(new UUID(8, 5)), false, false, day("2026-05-20"), null, List.of(), List.of());

        assertThat(hears(annas(), "2026-05-20", acute).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void an_admission_before_the_yes_continues_the_same_pause() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);
        var back = hears(proposed, "2026-06-13", HOME_AGAIN, stay(3, "2026-06-13", null));

        assertThat(back.pauses()).singleElement().matches(Pause::isOpen);
        assertThat(back.proposals()).extracting(Proposal::date).containsExactly(day("2026-06-11"));

        var home = hears(back, "2026-06-20", HOME_AGAIN, stay(3, "2026-06-13", "2026-06-20"));
        assertThat(home.proposals()).extracting(Proposal::date).containsExactly(day("2026-06-11"), day("2026-06-20"));
        assertThat(boundaries(resumes(home, "2026-06-20"))).containsExactly("2026-07-03", "2026-10-03", "2027-01-02");
    }

    @Test
    void a_corrected_discharge_moves_a_resume_made_for_its_day() {
        var resumed = resumes(hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN), "2026-06-11");

        var corrected = hears(resumed, "2026-06-12", stay(2, "2026-05-20", "2026-06-10"));

        assertThat(corrected.proposals()).isEmpty();
        assertThat(boundaries(corrected)).containsExactly("2026-06-23", "2026-09-23", "2026-12-23");
    }

    @Test
    void a_corrected_discharge_only_proposes_where_the_worker_chose_another_day() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);
        var chosen = resumes(proposed, "2026-06-13");

        var corrected = hears(chosen, "2026-06-14", stay(2, "2026-05-20", "2026-06-12"));

        assertThat(boundaries(corrected)).isEqualTo(boundaries(chosen));
        assertThat(corrected.proposals()).singleElement().matches(p -> p.date().equals(day("2026-06-12")));
        assertThat(boundaries(resumes(corrected, "2026-06-12", "2026-06-14")))
                .containsExactly("2026-06-25", "2026-09-25", "2026-12-25");
    }

    /// The discharge cannot lie before the admission: what is proposed is the first day of the pause.
    @Test
    void a_discharge_corrected_to_a_day_before_the_pause_proposes_a_return_that_can_be_accepted() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);
        var corrected = hears(resumes(proposed, "2026-06-13"), "2026-06-14", stay(2, "2026-05-20", "2026-05-18"));
        assertThat(corrected.proposals()).extracting(Proposal::date).containsExactly(day("2026-05-20"));

        var accepted = resumes(corrected, "2026-05-20", "2026-06-14");

        assertThat(accepted.proposals()).isEmpty();
        assertThat(boundaries(accepted)).isEqualTo(boundaries(annas()));
    }

    @Test
    void a_cancelled_discharge_proposes_to_pause_on_where_the_worker_chose_another_day() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);
        var chosen = resumes(proposed, "2026-06-13");

        var cancelledDischarge = hears(chosen, "2026-06-14", ADMITTED);

        assertThat(cancelledDischarge.status()).isEqualTo(Status.ACTIVE);
        assertThat(cancelledDischarge.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.PAUSE);
            assertThat(proposal.date()).isEqualTo(day("2026-06-13"));
        });
        assertThat(pauses(cancelledDischarge, "ADMITTED", "2026-06-13", "2026-06-14")
                        .status())
                .isEqualTo(Status.PAUSED);
    }

    @Test
    void the_preview_of_a_corrected_discharge_shows_the_plan_it_leads_to() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);
        var chosen = resumes(proposed, "2026-06-13");

        var corrected = hears(chosen, "2026-06-14", stay(2, "2026-05-20", "2026-06-12"));

        var preview = corrected.planAfter(corrected.proposals().getFirst()).orElseThrow();
        assertThat(preview.plannedEnd()).isEqualTo("2026-12-25");
        assertThat(preview.version()).isEqualTo(corrected.planVersion() + 1);
    }

    @Test
    void a_yes_to_a_corrected_discharge_leaves_the_other_pauses_alone() {
        var first = stay(2, "2026-03-10", "2026-03-15");
        var second = stay(3, "2026-05-20", "2026-05-25");
        var once = resumes(hears(annas(), "2026-03-16", first), "2026-03-16");
        var twice = resumes(hears(once, "2026-05-26", first, second), "2026-05-26");

        var corrected =
                hears(twice, "2026-05-27", stay(2, "2026-03-10", "2026-03-14"), stay(3, "2026-05-20", "2026-05-24"));
        assertThat(corrected.proposals()).hasSize(2);

        assertThat(resumes(corrected, "2026-03-14", "2026-05-27").pauses())
                .extracting(Pause::to)
                .containsExactly(day("2026-03-14"), day("2026-05-26"));
    }

    @Test
    void a_resume_ends_the_pauses_that_had_begun_by_its_day() {
        var sentenced = pauses(annas(), "SENTENCE", "2026-05-01", "2026-05-01");
        var lateNotice = hears(sentenced, "2026-05-03", stay(2, "2026-03-10", "2026-03-15"));

        var resumed = resumes(lateNotice, "2026-03-15", "2026-05-03");

        assertThat(resumed.status()).isEqualTo(Status.PAUSED);
        assertThat(resumed.openPauses())
                .singleElement()
                .matches(pause -> pause.from().equals(day("2026-05-01")));
        assertThat(resumed.plan().orElseThrow().plannedEnd()).isEqualTo("2026-12-07");
    }

    @Test
    void a_pause_that_is_opened_again_takes_the_one_beside_it_in() {
        var resumed = resumes(hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN), "2026-06-11");
        var again = hears(resumed, "2026-06-13", HOME_AGAIN, stay(3, "2026-06-13", null));

        var neverHome = hears(again, "2026-06-14", ADMITTED, stay(3, "2026-06-13", null));

        assertThat(neverHome.openPauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(day("2026-05-20"));
            assertThat(pause.episodes()).hasSize(2);
        });
    }

    @Test
    void a_yes_to_one_of_two_proposed_pauses_means_that_one() {
        var started = then(inContact(ASKING_FIRST), new Start(day("2026-03-02"), day("2026-03-02")));
        var two = hears(started, "2026-05-20", stay(1, "2026-03-10", "2026-03-15"), ADMITTED);
        assertThat(two.proposals()).hasSize(2);

        var agreed = pauses(two, "ADMITTED", "2026-05-20", "2026-05-20");

        assertThat(agreed.pauses())
                .singleElement()
                .matches(pause -> pause.from().equals(day("2026-05-20")));
        assertThat(agreed.proposals())
                .singleElement()
                .matches(proposal -> proposal.date().equals(day("2026-03-10")));
    }

    @Test
    void an_admission_that_turns_out_to_lie_after_the_planned_end_does_not_keep_a_course_from_ending() {
        var paused = hears(annas(), "2026-11-30", stay(4, "2026-11-30", null));

        var corrected = hears(paused, "2026-12-10", stay(4, "2026-12-05", null));

        assertThat(corrected.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02")));
    }

    @Test
    void a_programme_that_asks_first_proposes_the_pause() {
        var started = then(inContact(ASKING_FIRST), new Start(day("2026-03-02"), day("2026-03-02")));
        var admitted = hears(started, "2026-05-20", ADMITTED);

        assertThat(admitted.status()).isEqualTo(Status.ACTIVE);
        assertThat(admitted.proposals()).singleElement().matches(p -> p.kind() == Proposal.Kind.PAUSE);

        var agreed = pauses(admitted, "ADMITTED", "2026-05-20", "2026-05-21");
        assertThat(agreed.status()).isEqualTo(Status.PAUSED);
        assertThat(agreed.pauses()).singleElement().matches(Pause::confirmed);
        assertThat(boundaries(resumes(hears(agreed, "2026-06-11", HOME_AGAIN), "2026-06-11")))
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
    }

    @Test
    void a_pause_counts_from_the_start_of_a_course_that_starts_during_the_stay() {
        var admitted = hears(inContact(NINE_MONTHS), "2026-02-20", stay(2, "2026-02-10", null));
        assertThat(admitted.status()).isEqualTo(Status.CONTACT);
        assertThat(admitted.onHold()).isTrue();

        var started = then(admitted, new Start(day("2026-03-02"), day("2026-03-02")));
        assertThat(started.status()).isEqualTo(Status.PAUSED);

        var home = hears(started, "2026-03-12", stay(2, "2026-02-10", "2026-03-12"));
        assertThat(boundaries(resumes(home, "2026-03-12"))).containsExactly("2026-06-12", "2026-09-12", "2026-12-12");
    }

    @Test
    void a_discharge_in_the_contact_phase_proposes_the_start_and_never_does_it() {
        var discharged = hears(inContact(NINE_MONTHS), "2026-03-02", stay(1, "2026-01-12", "2026-03-02"));

        assertThat(discharged.status()).isEqualTo(Status.CONTACT);
        assertThat(discharged.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.START);
            assertThat(discharged.planAfter(proposal).orElseThrow().plannedEnd())
                    .isEqualTo("2026-12-02");
        });
        assertThat(then(discharged, new Start(day("2026-03-02"), day("2026-03-02")))
                        .pauses())
                .isEmpty();
    }

    @Test
    void the_planned_end_is_never_reached_in_a_pause() {
        var paused = hears(annas(), "2026-11-30", stay(4, "2026-11-30", null));

        assertThat(lives(paused, "2027-03-01").status()).isEqualTo(Status.PAUSED);
        var back = hears(paused, "2027-03-01", stay(4, "2026-11-30", "2027-03-01"));
        assertThat(resumes(back, "2027-03-01").plan().orElseThrow().plannedEnd())
                .isEqualTo("2027-03-03");
    }

    /// A notice may be dated a day ahead, and a boundary on the pause's first day has passed (E3).
    @Test
    void a_boundary_on_the_first_day_of_a_pause_that_begins_tomorrow_is_still_reached() {
        var paused = hears(annas(), "2026-06-01", stay(2, "2026-06-02", null));
        assertThat(paused.phase()).isEqualTo(1);
        assertThat(paused.nextDue()).contains(day("2026-06-02"));
        assertThat(paused.phaseDay(day("2026-06-01"))).contains(new PhaseDay(1, 92, 92));

        var second = lives(paused, "2026-06-02");

        assertThat(second.phase()).isEqualTo(2);
        assertThat(second.nextDue()).isEmpty();
    }

    @Test
    void a_pause_that_begins_on_the_planned_end_does_not_keep_a_course_from_ending() {
        var paused = hears(lives(annas(), "2026-12-01"), "2026-12-01", stay(4, "2026-12-02", null));
        assertThat(paused.nextDue()).contains(day("2026-12-02"));

        assertThat(lives(paused, "2026-12-02").ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02")));
    }

    @Test
    void a_boundary_behind_the_first_day_of_a_pause_is_not_due() {
        assertThat(hears(annas(), "2026-05-31", stay(2, "2026-06-01", null)).nextDue())
                .isEmpty();
    }

    @Test
    void a_notice_after_the_end_changes_nothing() {
        var ended = lives(annas(), "2026-12-02");

        assertThat(hears(ended, "2026-12-03", stay(4, "2026-11-20", null))).isEqualTo(ended);
    }

    @Test
    void what_a_course_does_not_allow_is_refused() {
        var contact = inContact(NINE_MONTHS);
        var today = day("2026-04-01");

        assertThat(refusal(contact, new PauseFrom(SOME_PAUSE, "SENTENCE", today, today)))
                .isEqualTo(new NotStarted());
        assertThat(refusal(contact, new Start(day("2026-04-02"), today))).isInstanceOf(DateOutOfRange.class);
        assertThat(refusal(contact, new Start(day("1926-04-01"), today))).isInstanceOf(DateOutOfRange.class);
        assertThat(refusal(annas(), new Start(today, today))).isEqualTo(new NotInContactPhase());
        assertThat(refusal(annas(), new Resume(today, today))).isEqualTo(new NotPaused());
        assertThat(refusal(annas(), new VoidPause(SOME_PAUSE, today))).isEqualTo(new NoSuchPause());
        assertThat(refusal(annas(), new PauseFrom(SOME_PAUSE, "SENTENCE", day("2026-03-01"), today)))
                .isEqualTo(new DateOutOfRange("from", day("2026-03-02"), today));
        var paused = pauses(annas(), "SENTENCE", "2026-03-20", "2026-04-01");
        assertThat(refusal(paused, new PauseFrom(SOME_PAUSE, "OTHER", today, today)))
                .isEqualTo(new AlreadyPaused(day("2026-03-20")));
        assertThat(refusal(paused, new Resume(day("2026-03-19"), today)))
                .isEqualTo(new DateOutOfRange("on", day("2026-03-20"), today));
    }

    @Test
    void where_days_lie_between_two_stays_each_return_is_proposed() {
        var two =
                hears(annas(), "2026-05-31", stay(2, "2026-04-01", "2026-04-10"), stay(3, "2026-05-20", "2026-05-30"));

        assertThat(two.proposals()).extracting(Proposal::date).containsExactly(day("2026-04-10"), day("2026-05-30"));
        var first = resumes(two, "2026-04-10", "2026-05-31");
        assertThat(intervals(first)).containsExactly("2026-04-01 2026-04-10", "2026-05-20 null");
        assertThat(intervals(resumes(first, "2026-05-30", "2026-05-31")))
                .containsExactly("2026-04-01 2026-04-10", "2026-05-20 2026-05-30");
        assertThat(intervals(resumes(two, "2026-05-30", "2026-05-31"))).containsExactly("2026-04-01 2026-05-30");
    }

    @Test
    void a_course_never_runs_during_a_later_stay_that_is_known_when_it_is_resumed() {
        var again = hears(annas(), "2026-06-15", stay(2, "2026-05-20", "2026-06-01"), stay(3, "2026-06-13", null));

        var resumed = resumes(again, "2026-06-01", "2026-06-15");

        assertThat(resumed.status()).isEqualTo(Status.PAUSED);
        assertThat(intervals(resumed)).containsExactly("2026-05-20 2026-06-01", "2026-06-13 null");
        var home =
                hears(resumed, "2026-06-20", stay(2, "2026-05-20", "2026-06-01"), stay(3, "2026-06-13", "2026-06-20"));
        assertThat(home.proposals()).extracting(Proposal::date).containsExactly(day("2026-06-20"));
    }

    @Test
    void a_transfer_that_turns_out_to_be_two_stays_leaves_a_confirmed_return_as_it_was() {
        var transferred = new HospitalStay(
                new UUID(7, 2),
                List.of(new UUID(8, 2), new UUID(8, 3)),
                true,
                false,
                day("2026-05-20"),
                day("2026-06-29"),
                List.of(),
                List.of());
        var resumed = resumes(hears(annas(), "2026-06-29", transferred), "2026-06-29");

        var parted =
                hears(resumed, "2026-06-30", stay(2, "2026-05-20", "2026-05-30"), stay(3, "2026-05-30", "2026-06-29"));

        assertThat(parted.status()).isEqualTo(Status.ACTIVE);
        assertThat(intervals(parted)).containsExactly("2026-05-20 2026-06-29");
        assertThat(boundaries(parted)).isEqualTo(boundaries(resumed));
        assertThat(parted.proposals()).isEmpty();
    }

    @Test
    void an_admission_corrected_past_the_confirmed_return_is_put_before_the_worker_and_no_day_is_lost() {
        var early =
                resumes(hears(annas(), "2026-06-09", stay(2, "2026-05-20", "2026-06-08")), "2026-05-29", "2026-06-09");

        var corrected = hears(early, "2026-06-10", stay(2, "2026-06-03", "2026-06-08"));

        assertThat(intervals(corrected)).containsExactly("2026-06-03 null");
        assertThat(corrected.pauses()).singleElement().matches(pause -> !pause.confirmed());
        assertThat(corrected.proposals()).extracting(Proposal::date).containsExactly(day("2026-06-08"));
    }

    @Test
    void a_return_from_hospital_leaves_a_sentence_that_goes_on() {
        var sentenced = pauses(annas(), "SENTENCE", "2026-05-01", "2026-05-01");
        var home = hears(sentenced, "2026-06-11", HOME_AGAIN);

        var resumed = resumes(home, "2026-06-11");

        assertThat(resumed.status()).isEqualTo(Status.PAUSED);
        assertThat(intervals(resumed)).containsExactly("2026-05-01 null", "2026-05-20 2026-06-11");
        var sentence = resumed.openPauses().getFirst().id();
        assertThat(then(resumed, new Resume(day("2026-06-20"), day("2026-06-20"), sentence))
                        .status())
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    void a_named_pause_ends_by_itself() {
        var both = pauses(hears(annas(), "2026-05-20", ADMITTED), "SENTENCE", "2026-06-05", "2026-06-05");
        var sentence = both.openPauses().getLast().id();

        var free = then(both, new Resume(day("2026-06-20"), day("2026-06-20"), sentence));

        assertThat(intervals(free)).containsExactly("2026-05-20 null", "2026-06-05 2026-06-20");
        assertThat(refusal(free, new Resume(day("2026-06-20"), day("2026-06-20"), sentence)))
                .isEqualTo(new NotPaused());
        assertThat(refusal(free, new Resume(day("2026-06-20"), day("2026-06-20"), SOME_PAUSE)))
                .isEqualTo(new NoSuchPause());
    }

    @Test
    void what_was_confirmed_must_be_judged_anew_when_its_days_change_or_a_stay_joins() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        var confirmed = then(paused, new ConfirmPause(paused.pauses().getFirst().id(), day("2026-05-21")));

        assertThat(hears(confirmed, "2026-05-22", stay(2, "2026-05-18", null)).pauses())
                .singleElement()
                .matches(pause -> !pause.confirmed());
        assertThat(hears(confirmed, "2026-05-22", ADMITTED, stay(3, "2026-05-22", null))
                        .pauses())
                .singleElement()
                .matches(pause -> !pause.confirmed());
        assertThat(hears(confirmed, "2026-06-11", HOME_AGAIN).pauses())
                .singleElement()
                .matches(Pause::confirmed);
    }

    @Test
    void an_ended_course_has_no_open_pause_and_holds_nothing() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);

        var ended = then(paused, new End("MOVED", day("2026-06-01"), day("2026-06-02")));

        assertThat(ended.openPauses()).isEmpty();
        assertThat(ended.plan().orElseThrow().held()).isFalse();
        assertThat(ended.currentPauses()).extracting(Pause::to).containsExactly(day("2026-06-01"));
        assertThat(boundaries(ended)).isEqualTo(boundaries(paused));
        assertThat(ended.planVersion()).isEqualTo(paused.planVersion());
    }

    @Test
    void a_death_that_is_taken_back_leaves_the_pause_open_as_it_was() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        var died = Courses.hearsOfDeath(paused, "2026-05-25", "2026-05-24", ADMITTED);
        assertThat(died.currentPauses()).extracting(Pause::to).containsExactly(day("2026-05-24"));

        var lives = hears(died, "2026-05-26", ADMITTED);

        assertThat(lives.status()).isEqualTo(Status.PAUSED);
        assertThat(lives.pauses()).isEqualTo(paused.pauses());
        assertThat(boundaries(lives)).isEqualTo(boundaries(paused));
    }

    @Test
    void a_start_so_far_back_that_a_phase_has_passed_needs_a_confirmation() {
        var contact = inContact(NINE_MONTHS);
        var today = day("2026-06-02");

        assertThat(refusal(contact, new Start(day("2026-03-02"), today)))
                .isEqualTo(new StartNeedsConfirmation(day("2026-06-02")));
        assertThat(then(contact, new Start(day("2026-03-02"), today, true, false))
                        .phase())
                .isEqualTo(2);
        assertThat(then(contact, new Start(day("2026-03-03"), today)).phase()).isEqualTo(1);
    }

    /// From and to of each pause that counts, in order.
    private static List<String> intervals(Course course) {
        return course.currentPauses().stream()
                .filter(pause -> !pause.voided())
                .map(pause -> pause.from() + " " + pause.to())
                .toList();
    }

    private static Refusal refusal(Course course, CourseCommand command) {
        return course.decide(command) instanceof Refused<Course>(var why) ? why : fail(command + " is not refused");
    }
}
