package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.SIX_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.pauses;
import static dk.overgang.course.course.domain.Courses.refusal;
import static dk.overgang.course.course.domain.Courses.resumes;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.BeginAfresh;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.DescribePause;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.course.domain.CourseRefusal.CourseWouldBeOver;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.EvaluatedAlready;
import dk.overgang.course.course.domain.CourseRefusal.NeedsNewGrant;
import dk.overgang.course.course.domain.CourseRefusal.NotLonger;
import dk.overgang.course.course.domain.CourseRefusal.NotPaused;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.course.domain.CourseRefusal.PhaseOneIsOver;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.StartCorrection;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.dates.PhaseDay;
import dk.overgang.course.course.domain.pauses.PauseReview;
import dk.overgang.course.course.domain.pauses.PauseReview.Outcome;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A started course whose dates are counted anew, or that begins afresh (E11, E12, E15, E18, R-146 to R-155).
/// Rules: R-077.
class ChangingAStartedCourseTest {

    private static final UUID NEXT = new UUID(0, 99);

    @Test
    void a_corrected_start_counts_every_date_anew_and_is_kept_with_its_reason() {
        var corrected = then(annas(), correction("2026-02-23", null));

        assertThat(corrected.plan().orElseThrow().ends())
                .containsExactly(day("2026-05-23"), day("2026-08-23"), day("2026-11-23"));
        assertThat(corrected.planVersion()).isEqualTo(2);
        assertThat(corrected.casework().startCorrections())
                .containsExactly(
                        new StartCorrection(day("2026-03-02"), day("2026-02-23"), "SLIP", "worker", day("2026-04-01")));
    }

    @Test
    void a_corrected_start_lets_the_pauses_of_the_hospital_follow() {
        var admitted = hears(annas(), "2026-03-20", stay(1, "2026-02-20", "2026-03-10"));

        assertThat(then(admitted, correction("2026-03-10", null))
                        .plan()
                        .orElseThrow()
                        .ends())
                .first()
                .isEqualTo(day("2026-06-10"));
    }

    @Test
    void a_start_is_not_corrected_after_an_evaluation_in_phase_two() {
        assertThat(refusal(annas(), correction("2026-02-23", "2026-06-02")))
                .isEqualTo(new EvaluatedAlready(day("2026-06-02")));
    }

    @Test
    void a_start_is_not_moved_behind_a_pause_that_the_worker_entered_nor_ahead() {
        var paused = then(annas(), new PauseFrom(new UUID(9, 1), "SENTENCE", day("2026-03-20"), day("2026-03-25")));

        assertThat(refusal(paused, correction("2026-03-21", null)))
                .isEqualTo(new DateOutOfRange("on", day("2024-04-01"), day("2026-03-20")));
        assertThat(refusal(annas(), correction("2026-04-02", null))).isInstanceOf(DateOutOfRange.class);
        assertThat(refusal(inContact(NINE_MONTHS), correction("2026-02-23", null)))
                .isEqualTo(new NotStarted());
    }

    /// E15: nine months before the first of April 2026 is the first of July 2025.
    @Test
    void a_start_is_not_corrected_to_a_day_after_which_the_course_would_be_over_but_by_who_means_it() {
        assertThat(refusal(annas(), correctionLongAgo("2025-07-01", false)))
                .isEqualTo(new CourseWouldBeOver(day("2026-04-01"), day("2025-07-02")));
        assertThat(refusal(annas(), correctionLongAgo("2025-03-02", false)))
                .isEqualTo(new CourseWouldBeOver(day("2025-12-02"), day("2025-07-02")));

        var lastDay = then(annas(), correctionLongAgo("2025-07-02", false));
        assertThat(lastDay.status()).isEqualTo(Course.Status.ACTIVE);
        assertThat(lastDay.phase()).isEqualTo(3);
        var meant = then(annas(), correctionLongAgo("2025-03-02", true));
        assertThat(meant.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2025-12-02")));
        assertThat(then(annas(), correctionLongAgo("2026-02-23", true)).ending())
                .isNull();
    }

    /// A pause of ten days moves the end, and with it the first start that is allowed.
    @Test
    void the_first_start_that_is_allowed_counts_the_pauses_of_the_past() {
        var paused = resumes(
                then(annas(), new PauseFrom(new UUID(9, 1), "SENTENCE", day("2026-03-10"), day("2026-03-10"))),
                "2026-03-20");

        assertThat(refusal(paused, correctionLongAgo("2025-06-01", false)))
                .isEqualTo(new CourseWouldBeOver(day("2026-03-01"), day("2025-06-23")));
    }

    @Test
    void a_course_of_six_months_becomes_one_of_nine_in_phase_one() {
        var six = then(inContact(SIX_MONTHS), new Start(day("2026-03-02"), day("2026-03-02")));
        var nine = then(six, new Lengthen(9, "NEW_GRANT", day("2026-04-20")));

        assertThat(nine.plan().orElseThrow().ends())
                .containsExactly(day("2026-06-02"), day("2026-09-02"), day("2026-12-02"));
        assertThat(nine.planVersion()).isEqualTo(2);
    }

    @Test
    void a_course_is_lengthened_neither_later_nor_to_another_length() {
        var six = then(inContact(SIX_MONTHS), new Start(day("2026-03-02"), day("2026-03-02")));

        assertThat(refusal(six, new Lengthen(9, "NEW_GRANT", day("2026-05-02"))))
                .isEqualTo(new PhaseOneIsOver(2));
        assertThat(refusal(six, new Lengthen(12, "NEW_GRANT", day("2026-03-10"))))
                .isEqualTo(new NotLonger(6));
        assertThat(refusal(annas(), new Lengthen(9, "NEW_GRANT", day("2026-03-10"))))
                .isEqualTo(new NotLonger(9));
    }

    @Test
    void a_restart_ends_the_course_and_remembers_which_one_is_to_be_opened() {
        var ended = then(annas(), restart("2026-05-20"));

        assertThat(ended.ending()).isEqualTo(new Ending(Ending.RESTARTED, day("2026-05-20")));
        assertThat(ended.casework().succession().restartedAs()).isEqualTo(NEXT);
        assertThat(ended.nextDue()).contains(day("2026-05-20"));
        assertThat(refusal(ended, restart("2026-05-20"))).isEqualTo(new AlreadyEnded(day("2026-05-20")));
    }

    @Test
    void the_course_that_begins_afresh_has_its_own_length_and_keeps_the_worker_and_the_last_contacts() {
        var worker = new UUID(6, 1);
        var before = then(
                annas(),
                new AssignWorker(worker, day("2026-03-02")),
                new NoteContact(new ContactFact(new UUID(5, 1), day("2026-03-10"), "MEETING", true, 60)));
        var paused = hears(before, "2026-05-20", stay(2, "2026-05-20", null));
        var inPause =
                then(paused, new NoteContact(new ContactFact(new UUID(5, 2), day("2026-06-03"), "MEETING", true, 30)));

        var next = then(inPause, restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-20"));

        assertThat(next.id()).isEqualTo(NEXT);
        assertThat(next.status()).isEqualTo(Course.Status.CONTACT);
        assertThat(next.worker()).isEqualTo(worker);
        assertThat(next.plan()).isEmpty();
        assertThat(next.casework().succession().restartOf()).isEqualTo(before.id());
        assertThat(next.casework().contacts()).extracting(ContactFact::id).containsExactly(new UUID(5, 2));
        var started = then(next, new Start(day("2026-06-20"), day("2026-06-20")));
        assertThat(started.plan().orElseThrow().plannedEnd()).isEqualTo("2027-03-20");
    }

    /// E12: what was kept in a pause that never was is no reason to leave out what was kept in the real one.
    @Test
    void contacts_of_the_last_pause_count_and_a_voided_one_is_none() {
        var paused = pauses(annas(), "SENTENCE", "2026-04-01", "2026-04-01");
        var resumed = resumes(then(paused, met(1, "2026-04-10")), "2026-05-01");
        var admitted = hears(then(resumed, met(2, "2026-05-10")), "2026-05-20", stay(2, "2026-05-20", null));
        var never = then(
                admitted,
                new VoidPause(admitted.openPauses().getFirst().id(), day("2026-05-21")),
                met(3, "2026-05-25"));

        var next = then(never, restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-20"));

        assertThat(next.casework().contacts()).extracting(ContactFact::id).containsExactly(new UUID(5, 1));
        assertThat(next.lastContactOn()).isEqualTo("2026-04-10");
    }

    /// E4: reasons are a union. The citizen is admitted while serving a sentence: it is one pause, since April.
    @Test
    void contacts_count_from_the_first_day_of_overlapping_pauses() {
        var sentenced = then(pauses(annas(), "SENTENCE", "2026-04-01", "2026-04-01"), met(1, "2026-04-10"));
        var admitted = then(hears(sentenced, "2026-05-20", stay(2, "2026-05-20", null)), met(2, "2026-06-03"));

        var next = then(admitted, restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-20"));

        assertThat(next.casework().contacts())
                .extracting(ContactFact::id)
                .containsExactly(new UUID(5, 1), new UUID(5, 2));
        assertThat(next.lastContactOn()).isEqualTo("2026-06-03");
    }

    /// The course went on after the return; from its end on a contact can belong to the next one alone.
    @Test
    void contacts_after_the_return_count_only_since_the_end_of_the_course() {
        var paused = then(pauses(annas(), "SENTENCE", "2026-04-01", "2026-04-01"), met(1, "2026-04-10"));
        var resumed = then(resumes(paused, "2026-05-01"), met(2, "2026-05-01"), met(3, "2026-06-19"));

        var ended = then(resumed, restart("2026-06-20"), met(4, "2026-06-20"), met(5, "2026-06-21"));

        assertThat(ended.restarted(NINE_MONTHS, day("2026-06-22")).casework().contacts())
                .extracting(ContactFact::id)
                .containsExactly(new UUID(5, 1), new UUID(5, 4), new UUID(5, 5));
    }

    @Test
    void a_restart_needs_a_new_grant_where_the_old_one_ends_with_the_course() {
        var mentor = annas().evolve(new CourseEvent.GrantHeard(new Support("LAB31B", day("2026-12-31"))));
        var homeSupport = annas().evolve(new CourseEvent.GrantHeard(new Support("SEL85", null)));

        assertThat(refusal(mentor, restart("2026-05-20"))).isEqualTo(new NeedsNewGrant("LAB31B"));
        assertThat(then(homeSupport, restart("2026-05-20")).ending()).isNotNull();
        assertThat(refusal(inContact(NINE_MONTHS), restart("2026-05-20"))).isEqualTo(new NotStarted());
    }

    /// E15: as a planned start is wherever it is set.
    @ParameterizedTest
    @CsvSource({"1926-07-01", "2026-05-19", "2028-05-21"})
    void the_planned_start_of_the_next_course_lies_ahead(LocalDate planned) {
        assertThat(refusal(annas(), restart("2026-05-20", planned)))
                .isEqualTo(new DateOutOfRange("transitionOn", day("2026-05-20"), day("2028-05-20")));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20", "2028-05-20"})
    void the_next_course_is_planned_from_today_to_two_years_ahead(LocalDate planned) {
        var next = then(annas(), restart("2026-05-20", planned)).restarted(NINE_MONTHS, day("2026-05-20"));

        assertThat(next.transitionOn()).isEqualTo(planned);
    }

    /// The admission was reported by mistake, and no discharge ever follows.
    @Test
    void a_pause_that_the_worker_voided_does_not_come_back_in_the_course_that_begins_afresh() {
        var never = stay(2, "2026-05-20", null);
        var paused = hears(annas(), "2026-05-20", never);
        var voided = then(paused, new VoidPause(paused.pauses().getFirst().id(), day("2026-05-21")));

        var next = then(voided, restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-20"));

        assertThat(next.onHold()).isFalse();
        var heardAgain = hears(next, "2026-06-21", never);
        assertThat(heardAgain.proposals()).isEmpty();
        var started = then(heardAgain, new Start(day("2026-06-22"), day("2026-06-22")));
        assertThat(started.status()).isEqualTo(Course.Status.ACTIVE);
        assertThat(started.pauses()).isEmpty();
    }

    /// The stay that stands was never voided: its discharge is the transition, whatever the voided one says.
    @Test
    void a_voided_stay_does_not_hide_the_discharge_that_starts_the_next_course() {
        var never = stay(2, "2026-05-20", null);
        var paused = hears(annas(), "2026-05-20", never);
        var voided = then(paused, new VoidPause(paused.pauses().getFirst().id(), day("2026-05-21")));
        var next = then(voided, restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-20"));

        var home = hears(next, "2026-07-09", never, stay(3, "2026-06-22", "2026-07-09"));

        assertThat(home.proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day("2026-07-09")));
    }

    /// The return of the old course is no transition into the next one (E38).
    @Test
    void a_discharge_before_the_restart_proposes_no_start_and_one_since_then_does() {
        var next = begunAfreshAfterAPause();

        assertThat(hears(next, "2026-06-21", stay(2, "2026-05-20", "2026-06-11"))
                        .proposals())
                .isEmpty();
        assertThat(hears(next, "2026-06-21", stay(2, "2026-05-20", "2026-06-20"))
                        .proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day("2026-06-20")));
        assertThat(hears(next, "2026-07-09", stay(2, "2026-05-20", "2026-06-11"), stay(3, "2026-06-25", "2026-07-09"))
                        .proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day("2026-07-09")));
    }

    /// E38: the citizen went home on the day on which the old course ended.
    @Test
    void a_course_that_begins_afresh_proposes_at_once_what_the_stays_it_knows_propose() {
        var home = stay(2, "2026-05-20", "2026-06-11");
        var paused = hears(hears(annas(), "2026-05-20", stay(2, "2026-05-20", null)), "2026-06-11", home);
        var next = then(paused, restart("2026-06-11")).restarted(NINE_MONTHS, day("2026-06-11"));

        var begun = then(next, new BeginAfresh(day("2026-06-11")));

        assertThat(begun.proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day("2026-06-11")));
        assertThat(hears(begun, "2026-06-12", home)).isEqualTo(begun);
        assertThat(then(begun, new BeginAfresh(day("2026-06-12")))).isEqualTo(begun);
    }

    @Test
    void a_course_that_begins_afresh_does_not_start_before_the_old_one_ended() {
        var next = begunAfreshAfterAPause();
        var outside = new DateOutOfRange("on", day("2026-06-20"), day("2026-06-25"));

        for (var early : List.of("2026-06-11", "2026-06-19")) {
            assertThat(refusal(next, new Start(day(early), day("2026-06-25")))).isEqualTo(outside);
        }
        var started = then(next, new Start(day("2026-06-20"), day("2026-06-25")));
        assertThat(refusal(started, correctedTo("2026-06-19"))).isEqualTo(outside);
        assertThat(then(started, correctedTo("2026-06-21")).start()).isEqualTo("2026-06-21");
    }

    private static CorrectStart correctedTo(String on) {
        return new CorrectStart(day(on), "SLIP", null, false, "worker", day("2026-06-25"));
    }

    /// The old course ended on 20 June, nine days after a return from hospital.
    private static Course begunAfreshAfterAPause() {
        var admitted = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        var home = hears(admitted, "2026-06-11", stay(2, "2026-05-20", "2026-06-11"));
        return then(resumes(home, "2026-06-11"), restart("2026-06-20")).restarted(NINE_MONTHS, day("2026-06-21"));
    }

    @Test
    void the_worker_says_what_a_pause_is_for_and_no_date_moves() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        var pause = paused.pauses().getFirst();

        var described = then(paused, new DescribePause(pause.id(), "ADMITTED_PSYCHIATRIC", day("2026-05-21")));

        assertThat(described.pauses().getFirst().reason()).isEqualTo("ADMITTED_PSYCHIATRIC");
        assertThat(described.plan()).isEqualTo(paused.plan());
    }

    @Test
    void a_described_pause_stays_described_when_the_hospital_corrects_the_admission() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        var described = then(
                paused, new DescribePause(paused.pauses().getFirst().id(), "ADMITTED_PSYCHIATRIC", day("2026-05-21")));

        var corrected = hears(described, "2026-05-22", stay(2, "2026-05-19", null));

        assertThat(corrected.pauses().getFirst().reason()).isEqualTo("ADMITTED_PSYCHIATRIC");
        assertThat(corrected.pauses().getFirst().from()).isEqualTo("2026-05-19");
    }

    @Test
    void a_pause_that_runs_on_is_reviewed_on_a_day_of_the_pause() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        var pause = paused.pauses().getFirst().id();

        var reviewed = then(paused, review(pause, "2026-06-19", Outcome.GOES_ON));
        assertThat(reviewed.pauses().getFirst().reviews())
                .containsExactly(new PauseReview(day("2026-06-19"), Outcome.GOES_ON));
        assertThat(reviewed.status()).isEqualTo(Course.Status.PAUSED);

        assertThat(refusal(paused, review(pause, "2026-05-19", Outcome.GOES_ON)))
                .isInstanceOf(DateOutOfRange.class);
        var home = resumes(hears(paused, "2026-06-11", stay(2, "2026-05-20", "2026-06-11")), "2026-06-11");
        assertThat(refusal(home, review(pause, "2026-06-10", Outcome.GOES_ON))).isEqualTo(new NotPaused());
    }

    /// who is the continuous person, and how often that was another one.
    @Test
    void changes_of_worker_are_counted_and_an_assignment_of_the_same_one_is_none() {
        var assigned = then(
                annas(),
                new AssignWorker(new UUID(6, 1), day("2026-03-02")),
                new AssignWorker(new UUID(6, 1), day("2026-04-02")),
                new AssignWorker(new UUID(6, 2), day("2026-08-17")));

        assertThat(assigned.casework().workerChanges()).isEqualTo(1);
        assertThat(annas().casework().workerChanges()).isZero();
    }

    @Test
    void admissions_are_counted_and_a_transfer_is_one() {
        var twice = hears(
                annas(),
                "2026-08-01",
                stay(1, "2026-01-12", "2026-03-02"),
                stay(2, "2026-05-20", "2026-05-28"),
                stay(3, "2026-05-28", "2026-06-11"),
                stay(4, "2026-07-20", null));

        assertThat(twice.admittedTimes()).isEqualTo(2);
    }

    /// The probes of acceptance course A: how far the phase is, in days that were not paused.
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1, 1, 92",
        "2026-05-19, 1, 79, 92",
        "2026-05-20, 1, 79, 92",
        "2026-06-10, 1, 79, 92",
        "2026-06-11, 1, 80, 92",
        "2026-06-23, 1, 92, 92",
        "2026-06-24, 2, 1, 92",
        "2026-08-04, 2, 42, 92",
        "2026-09-23, 2, 92, 92",
        "2026-09-24, 3, 1, 91",
        "2026-12-23, 3, 91, 91"
    })
    void a_phase_shows_how_many_of_its_days_have_come(LocalDate today, int phase, int day, int of) {
        var course = annas();
        if (!today.isBefore(day("2026-05-20"))) {
            course = hears(course, "2026-05-20", stay(2, "2026-05-20", null));
        }
        if (!today.isBefore(day("2026-06-11"))) {
            course = resumes(hears(course, "2026-06-11", stay(2, "2026-05-20", "2026-06-11")), "2026-06-11");
        }

        var shown = then(course, new CourseCommand.PassTime(today));

        assertThat(shown.phaseDay(today)).contains(new PhaseDay(phase, day, of));
    }

    private static CorrectStart correction(String on, @Nullable String evaluated) {
        return new CorrectStart(
                day(on), "SLIP", evaluated == null ? null : day(evaluated), false, "worker", day("2026-04-01"));
    }

    private static CorrectStart correctionLongAgo(String on, boolean ended) {
        return new CorrectStart(day(on), "SLIP", null, ended, "worker", day("2026-04-01"));
    }

    private static NoteContact met(int contact, String on) {
        return new NoteContact(new ContactFact(new UUID(5, contact), day(on), "MEETING", true, 30));
    }

    private static Restart restart(String on) {
        return restart(on, null);
    }

    private static Restart restart(String on, @Nullable LocalDate planned) {
        return new Restart(NEXT, day(on), planned, day(on));
    }

    private static ReviewPause review(UUID pause, String on, Outcome outcome) {
        return new ReviewPause(pause, new PauseReview(day(on), outcome), day("2026-06-30"));
    }
}
