package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.CONTACT_MEETINGS_MISSING;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.CONTACT_PHASE_OVER_NORM;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.GRANT_ENDS_BEFORE_COURSE;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.HOME_LOST;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.PAUSE_REVIEW_DUE;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.PAUSE_UNCONFIRMED;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.TRANSITION_UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.files.DataFiles;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseEvent.GrantHeard;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.pauses.PauseReview;
import dk.overgang.course.course.domain.pauses.PauseReview.Outcome;
import dk.overgang.course.course.domain.warnings.CourseWarning;
import dk.overgang.course.course.domain.warnings.CourseWarnings;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// What a course warns of: it refuses nothing (R-065, R-066, R-070, R-147, E11, E13, E14, E16, E17).
class CourseWarningsTest {

    private static final ProgrammeVersion HOME_SUPPORT =
            DataFiles.read(new ClassPathResource("programmes/sel85-9m-1.json"), ProgrammeVersion.class);

    private final Course opened = then(
            Course.opened(
                    new UUID(0, 17),
                    new UUID(0, 1),
                    "0101",
                    NINE_MONTHS,
                    day("2026-03-02"),
                    Casework.openedOn(day("2026-01-30"), null)),
            new AssignWorker(new UUID(6, 1), day("2026-02-02")));

    @Test
    void missing_meetings_are_counted_against_the_target_and_the_start_is_not_refused() {
        var once = met(opened, 1, "2026-02-04", "MEETING", true);
        var andOtherwise = met(met(once, 2, "2026-02-10", "PHONE_CALL", true), 3, "2026-02-11", "MEETING", false);

        assertThat(warnings(andOtherwise, "2026-02-12"))
                .containsExactly(new CourseWarning(CONTACT_MEETINGS_MISSING, null, 1, 2));
        var started = then(andOtherwise, new Start(day("2026-03-02"), day("2026-03-02")));
        assertThat(warnings(started, "2026-03-02"))
                .containsExactly(new CourseWarning(CONTACT_MEETINGS_MISSING, null, 1, 2));
        var twice = met(started, 4, "2026-02-18", "MEETING", true);
        assertThat(warnings(twice, "2026-03-03")).isEmpty();
    }

    @Test
    void a_meeting_on_the_first_day_of_phase_one_is_none_before_the_start() {
        var started = then(opened, new Start(day("2026-03-02"), day("2026-03-02")));
        var met = met(met(started, 1, "2026-03-02", "MEETING", true), 2, "2026-03-04", "MEETING", true);

        assertThat(warnings(met, "2026-03-04"))
                .containsExactly(new CourseWarning(CONTACT_MEETINGS_MISSING, null, 0, 2));
    }

    @Test
    void a_contact_phase_longer_than_a_month_is_told_from_the_day_after() {
        assertThat(codes(opened, "2026-03-04")).doesNotContain(CONTACT_PHASE_OVER_NORM);
        assertThat(warnings(opened, "2026-03-05"))
                .contains(new CourseWarning(CONTACT_PHASE_OVER_NORM, day("2026-03-04"), null, null));
    }

    @Test
    void a_readmission_and_a_lost_home_make_the_planned_start_uncertain() {
        var admitted = hears(opened, "2026-02-20", stay(1, "2026-02-20", null));
        assertThat(codes(admitted, "2026-02-20")).contains(TRANSITION_UNCERTAIN).doesNotContain(HOME_LOST);

        var lost = then(opened, new LoseHome(day("2026-02-10"), day("2026-02-10")));
        assertThat(codes(lost, "2026-02-10")).contains(TRANSITION_UNCERTAIN, HOME_LOST);
    }

    @Test
    void a_pause_that_nobody_has_judged_and_one_that_runs_on_are_shown() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        assertThat(codes(paused, "2026-05-20")).contains(PAUSE_UNCONFIRMED).doesNotContain(PAUSE_REVIEW_DUE);

        var home = Courses.resumes(hears(paused, "2026-05-25", stay(2, "2026-05-20", "2026-05-25")), "2026-05-25");
        assertThat(codes(home, "2026-05-25")).doesNotContain(PAUSE_UNCONFIRMED);

        var pause = paused.pauses().getFirst().id();
        var confirmed = then(paused, new ConfirmPause(pause, day("2026-05-21")));
        assertThat(codes(confirmed, "2026-06-18")).doesNotContain(PAUSE_UNCONFIRMED, PAUSE_REVIEW_DUE);
        assertThat(warnings(confirmed, "2026-06-19"))
                .contains(new CourseWarning(PAUSE_REVIEW_DUE, day("2026-06-19"), null, null));

        var review = new PauseReview(day("2026-06-22"), Outcome.GOES_ON);
        var reviewed = then(confirmed, new ReviewPause(pause, review, day("2026-06-22")));
        assertThat(codes(reviewed, "2026-08-17")).doesNotContain(PAUSE_REVIEW_DUE);
        assertThat(warnings(reviewed, "2026-08-18"))
                .contains(new CourseWarning(PAUSE_REVIEW_DUE, day("2026-08-18"), null, null));
    }

    @Test
    void a_grant_that_ends_before_the_pushed_end_is_told_at_once() {
        var granted = annas().evolve(new GrantHeard(new Support("SEL82B", day("2026-12-01"))));
        assertThat(codes(granted, "2026-05-19")).doesNotContain(GRANT_ENDS_BEFORE_COURSE);

        var home = Courses.resumes(hears(granted, "2026-06-11", stay(2, "2026-05-20", "2026-06-11")), "2026-06-11");

        assertThat(warnings(home, "2026-06-11"))
                .contains(new CourseWarning(GRANT_ENDS_BEFORE_COURSE, day("2026-12-01"), null, null));
    }

    @Test
    void a_course_that_is_over_warns_of_nothing() {
        assertThat(warnings(then(opened, new End("MOVED", day("2026-03-20"), day("2026-03-20"))), "2026-03-20"))
                .isEmpty();
    }

    private static Course met(Course course, int number, String on, String kind, boolean withCitizen) {
        return then(course, new NoteContact(new ContactFact(new UUID(5, number), day(on), kind, withCitizen, 0)));
    }

    private static List<CourseWarning> warnings(Course course, String today) {
        return new CourseWarnings(course, HOME_SUPPORT, day(today)).standing();
    }

    private static List<CourseWarning.Code> codes(Course course, String today) {
        return warnings(course, today).stream().map(CourseWarning::code).toList();
    }
}
