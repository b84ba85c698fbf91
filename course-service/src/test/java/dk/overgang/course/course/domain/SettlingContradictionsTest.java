package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.resumes;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Question.Choice;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.HospitalStay.Part;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlingContradictionsTest {

    private static final UUID FIRST = new UUID(8, 2);
    private static final UUID SECOND = new UUID(8, 3);

    @Test
    void an_end_before_the_start_proposes_the_return_and_asks_with_the_dates_of_each_choice() {
        var paused = hears(annas(), "2026-05-22", contradicting("2026-05-22", "2026-05-22", "END_BEFORE_START"));

        assertThat(paused.status()).isEqualTo(Status.PAUSED);
        assertThat(paused.proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.RESUME, day("2026-05-22")));
        assertThat(paused.toSettle()).singleElement().satisfies(question -> {
            assertThat(question.contradictions()).containsExactly("END_BEFORE_START");
            assertThat(question.choices())
                    .extracting(Choice::kind)
                    .containsExactly(Question.Kind.RESUME, Question.Kind.CONFIRM, Question.Kind.VOID);
            assertThat(question.choices())
                    .extracting(Choice::plan)
                    .filteredOn(plan -> plan != null && !plan.held())
                    .extracting(Plan::plannedEnd)
                    .containsExactly(day("2026-12-02"), day("2026-12-02"));
        });
    }

    @Test
    void what_the_worker_has_judged_is_asked_no_more() {
        var paused = hears(annas(), "2026-05-22", contradicting("2026-05-20", "2026-05-22", "NOT_CLOSED_BY_HAND"));
        var resumed = resumes(paused, "2026-05-22");
        assertThat(resumed.toSettle()).hasSize(1);

        assertThat(then(resumed, new ConfirmPause(onlyPause(resumed), day("2026-05-23")))
                        .toSettle())
                .isEmpty();
        assertThat(then(paused, new VoidPause(onlyPause(paused), day("2026-05-23")))
                        .toSettle())
                .isEmpty();
    }

    @Test
    void what_was_judged_in_a_course_is_not_asked_anew_in_the_one_that_begins_afresh() {
        var paused = hears(annas(), "2026-05-22", contradicting("2026-05-20", null, "NOT_CLOSED_BY_HAND"));
        var voided = then(paused, new VoidPause(onlyPause(paused), day("2026-05-23")));
        var ended = then(voided, new Restart(new UUID(0, 99), day("2026-06-20"), null, day("2026-06-20")));

        assertThat(ended.restarted(NINE_MONTHS, day("2026-06-20")).toSettle()).isEmpty();
    }

    @Test
    void a_stay_left_open_by_an_earlier_course_is_put_before_the_worker_and_not_into_the_plan() {
        var leftOver = contradicting("2024-03-01", null, HospitalStay.LEFT_OVER);
        var contact = hears(inContact(NINE_MONTHS), "2026-03-01", leftOver);
        assertThat(contact.onHold()).isFalse();
        assertThat(contact.toSettle()).hasSize(1);

        var started = then(contact, new Start(day("2026-03-02"), day("2026-03-02")));

        assertThat(started.status()).isEqualTo(Status.ACTIVE);
        assertThat(started.proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.PAUSE, day("2026-03-02")));
        assertThat(started.toSettle())
                .singleElement()
                .satisfies(question ->
                        assertThat(question.choices()).extracting(Choice::kind).containsExactly(Question.Kind.PAUSE));
        var accepted = new PauseFrom(new UUID(9, 9), Pause.ADMITTED, day("2026-03-02"), day("2026-03-02"));
        assertThat(then(started, accepted).status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void a_stay_left_open_does_not_hide_the_discharge_that_starts_the_course() {
        var contact = hears(
                inContact(NINE_MONTHS),
                "2026-03-09",
                contradicting("2024-03-01", null, HospitalStay.LEFT_OVER),
                stay(3, "2026-02-20", "2026-03-09"));

        assertThat(contact.proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day("2026-03-09")));
    }

    @Test
    void a_void_holds_for_its_own_episode_and_a_later_one_pauses_from_its_own_start() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));
        var voided = then(paused, new VoidPause(onlyPause(paused), day("2026-05-21")));

        var joined = hears(voided, "2026-06-10", transferred(null));

        assertThat(joined.status()).isEqualTo(Status.PAUSED);
        assertThat(joined.openPauses())
                .extracting(Pause::from, Pause::episodes)
                .containsExactly(tuple(day("2026-06-09"), List.of(SECOND)));
        assertThat(hears(joined, "2026-06-20", transferred("2026-06-20")).proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.RESUME, day("2026-06-20")));
        assertThat(hears(voided, "2026-06-10", stay(2, "2026-05-20", "2026-05-25"), stay(3, "2026-06-09", null))
                        .openPauses())
                .as("as if the first had been discharged")
                .extracting(Pause::from)
                .containsExactly(day("2026-06-09"));
    }

    private static UUID onlyPause(Course course) {
        assertThat(course.pauses()).hasSize(1);
        return course.pauses().getFirst().id();
    }

    private static HospitalStay contradicting(String from, @Nullable String to, String contradiction) {
        var stay = stay(2, from, to);
        return new HospitalStay(
                stay.id(), stay.episodes(), true, false, stay.from(), stay.to(), List.of(), List.of(contradiction));
    }

    /// The first episode is never discharged; the second begins on 9 June.
    private static HospitalStay transferred(@Nullable String to) {
        LocalDate end = to == null ? null : day(to);
        return new HospitalStay(
                new UUID(7, 2),
                List.of(FIRST, SECOND),
                true,
                false,
                day("2026-05-20"),
                end,
                List.of(new Part(FIRST, day("2026-05-20"), null), new Part(SECOND, day("2026-06-09"), end)),
                List.of());
    }
}
