package dk.overgang.course.measurements.domain;

import static dk.overgang.course.measurements.domain.Measuring.FUNCTIONING;
import static dk.overgang.course.measurements.domain.Measuring.STAR;
import static dk.overgang.course.measurements.domain.Measuring.WELLBEING;
import static dk.overgang.course.measurements.domain.Measuring.answers;
import static dk.overgang.course.measurements.domain.Measuring.asked;
import static dk.overgang.course.measurements.domain.Measuring.completed;
import static dk.overgang.course.measurements.domain.Measuring.day;
import static dk.overgang.course.measurements.domain.Measuring.dead;
import static dk.overgang.course.measurements.domain.Measuring.deadSinceTheCourse;
import static dk.overgang.course.measurements.domain.Measuring.endedEarly;
import static dk.overgang.course.measurements.domain.Measuring.inContact;
import static dk.overgang.course.measurements.domain.Measuring.made;
import static dk.overgang.course.measurements.domain.Measuring.paused;
import static dk.overgang.course.measurements.domain.Measuring.resumed;
import static dk.overgang.course.measurements.domain.Measuring.started;
import static dk.overgang.course.measurements.domain.Measuring.take;
import static dk.overgang.course.measurements.domain.Measuring.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.course.measurements.domain.Measurement.CorrectionReason;
import dk.overgang.course.measurements.domain.Measurement.Point;
import dk.overgang.course.measurements.domain.MeasurementCommand.Complete;
import dk.overgang.course.measurements.domain.MeasurementCommand.Correct;
import dk.overgang.course.measurements.domain.MeasurementCommand.Entered;
import dk.overgang.course.measurements.domain.MeasurementCommand.Wanted;
import dk.overgang.course.measurements.domain.MeasurementRefusal.AnswersMissing;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CitizenDied;
import dk.overgang.course.measurements.domain.MeasurementRefusal.ConsentMissing;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CourseEnded;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CourseGoesOn;
import dk.overgang.course.measurements.domain.MeasurementRefusal.DateOutOfRange;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NoSuchItem;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotADraft;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotAPoint;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotStarted;
import dk.overgang.course.measurements.domain.MeasurementRefusal.Outside;
import dk.overgang.course.measurements.domain.MeasurementRefusal.OutsidePoint;
import dk.overgang.course.measurements.domain.MeasurementRefusal.OutsideScale;
import dk.overgang.course.measurements.domain.MeasurementRefusal.StillADraft;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// E3, E23, E30, E31, C17.
/// Rules: R-241.
class TakingAMeasurementTest {

    private static final Entered LATER = new Entered("another worker", Instant.parse("2026-03-11T09:00:00Z"));

    @Test
    void all_answers_make_a_measurement_with_its_score() {
        var measurement = taken(started(), WELLBEING, "2026-03-10", PointKind.START, 2, 3, 2);

        assertThat(measurement.score()).contains(7);
        assertThat(measurement.point()).isEqualTo(new Point(PointKind.START, 1));
        assertThat(measurement.draft()).isFalse();
        assertThat(measurement.entry().by()).isEqualTo("worker");
        assertThat(measurement.answeredBy()).isEqualTo(AnsweredBy.CITIZEN);
    }

    @Test
    void an_answer_too_few_is_refused_and_named() {
        assertRefused(asked("2026-03-10", answers(WELLBEING, 2, 3), null), new AnswersMissing(List.of("OPINION")));
        assertThat(new AnswersMissing(List.of("OPINION")).reason().faults())
                .containsExactly(new Fault("answers.OPINION", "measurement-answer", List.of("OPINION")));
    }

    @Test
    void no_answer_at_all_is_refused_too() {
        assertRefused(asked("2026-03-10", Map.of(), null), new AnswersMissing(List.of("OPTIMISM", "CALM", "OPINION")));
    }

    @Test
    void one_area_may_be_missing_where_the_instrument_allows_it() {
        var withoutWork = asked("2026-03-10", Map.of("SOCIAL_LIFE", 7, "FAMILY_HOME", 0), null);

        assertThat(made(Measurement.decide(take(started(), FUNCTIONING, withoutWork)))
                        .draft())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
    void an_answer_off_the_scale_is_refused_with_the_scale(int answer) {
        assertRefused(
                asked("2026-03-10", answers(WELLBEING, 1, answer, 5), null),
                new OutsideScale(List.of(new Outside("CALM", 1, 5))));
    }

    @Test
    void every_answer_off_the_scale_is_named() {
        var refusal = new OutsideScale(List.of(new Outside("OPTIMISM", 1, 5), new Outside("CALM", 1, 5)));

        assertRefused(asked("2026-03-10", answers(WELLBEING, 0, 6, 5), null), refusal);
        assertThat(refusal.reason().faults())
                .extracting(Fault::field)
                .containsExactly("answers.OPTIMISM", "answers.CALM");
    }

    @ParameterizedTest
    @CsvSource({"SDS, 0", "SDS, 10", "RECOVERY_STAR, 1", "RECOVERY_STAR, 10"})
    void both_ends_of_a_scale_are_answers(String code, int answer) {
        var instrument = code.equals("SDS") ? FUNCTIONING : STAR;
        var measurement = taken(started(), instrument, "2026-03-10", null, answer, answer, answer);

        assertThat(measurement.entry().answers())
                .containsEntry(instrument.itemCodes().getFirst(), answer);
    }

    @Test
    void an_answer_to_what_is_not_asked_is_refused() {
        assertRefused(
                asked("2026-03-10", Map.of("HUMØR", 3), null), new NoSuchItem(List.of("OPTIMISM", "CALM", "OPINION")));
    }

    @Test
    void a_draft_keeps_what_is_there_and_has_no_score() {
        var draft = draft(answers(WELLBEING, 2, 3));

        assertThat(draft.draft()).isTrue();
        assertThat(draft.entry().answers()).containsOnlyKeys("OPTIMISM", "CALM");
        assertThat(draft.score()).isEmpty();
        assertThat(draft(Map.of()).entry().answers()).isEmpty();
        assertThat(draft(answers(WELLBEING, 2, 3, 2)).score()).isEmpty();
    }

    @Test
    void a_draft_is_completed_with_what_was_missing() {
        var done = made(draft(answers(WELLBEING, 2, 3)).decide(complete(Map.of("OPINION", 4))));

        assertThat(done.draft()).isFalse();
        assertThat(done.score()).contains(9);
        assertThat(done.former()).isEmpty();
        assertThat(done.entry().by()).isEqualTo("another worker");
    }

    @Test
    void a_draft_stays_one_while_answers_are_missing() {
        assertThat(draft(answers(WELLBEING, 2)).decide(complete(Map.of("OPINION", 4))))
                .isEqualTo(Decision.refused(new AnswersMissing(List.of("CALM"))));
        assertThat(draft(answers(WELLBEING, 2)).decide(complete(Map.of("CALM", 9))))
                .isEqualTo(Decision.refused(new OutsideScale(List.of(new Outside("CALM", 1, 5)))));
    }

    @Test
    void what_is_finished_is_corrected_and_keeps_what_stood_there() {
        var measurement = taken(started(), WELLBEING, "2026-03-10", PointKind.START, 2, 3, 2);

        var corrected = made(measurement.decide(correct(Map.of("CALM", 1))));

        assertThat(corrected.score()).contains(5);
        assertThat(corrected.entry().reason()).isEqualTo(CorrectionReason.TYPING_ERROR);
        assertThat(corrected.entry().by()).isEqualTo("another worker");
        assertThat(corrected.former()).containsExactly(measurement.entry());
        assertThat(corrected.on()).isEqualTo(measurement.on());
        var again = made(corrected.decide(correct(Map.of("CALM", 4))));
        assertThat(again.former()).containsExactly(measurement.entry(), corrected.entry());
        assertThat(again.firstEnteredAt()).isEqualTo(Measuring.MORNING);
    }

    @Test
    void the_same_answers_correct_nothing() {
        var measurement = taken(started(), WELLBEING, "2026-03-10", null, 2, 3, 2);

        assertThat(measurement.decide(correct(Map.of("CALM", 3)))).isEqualTo(Decision.unchanged());
        assertThat(measurement.decide(correct(Map.of()))).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_draft_is_not_corrected_and_a_finished_one_not_completed() {
        assertThat(draft(Map.of()).decide(correct(Map.of("CALM", 1)))).isEqualTo(Decision.refused(new StillADraft()));
        assertThat(taken(started(), WELLBEING, "2026-03-10", null, 2, 3, 2).decide(complete(Map.of())))
                .isEqualTo(Decision.refused(new NotADraft()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-16", "2026-03-02", "2026-03-16"})
    void the_start_is_measured_within_its_window(String on) {
        assertThat(taken(started(), WELLBEING, on, PointKind.START, 2, 3, 2).point())
                .isEqualTo(new Point(PointKind.START, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-15", "2026-03-17"})
    void outside_the_window_it_is_refused_with_both_ends(String on) {
        assertRefused(
                asked(on, answers(WELLBEING, 2, 3, 2), PointKind.START),
                new OutsidePoint(day("2026-02-16"), day("2026-03-16")));
    }

    @Test
    void anything_can_be_measured_at_any_time() {
        assertThat(taken(started(), WELLBEING, "2026-04-17", null, 2, 3, 2).point())
                .isNull();
        assertThat(taken(inContact(), STAR, "2026-02-10", null, 2, 3).point()).isNull();
        assertThat(taken(paused(), STAR, "2026-06-01", null, 2, 3).point()).isNull();
    }

    @Test
    void of_two_phase_changes_the_nearer_one_is_meant() {
        assertThat(taken(resumed(), STAR, "2026-06-24", PointKind.PHASE_CHANGE, 2, 3)
                        .point())
                .isEqualTo(new Point(PointKind.PHASE_CHANGE, 1));
        assertThat(taken(resumed(), STAR, "2026-10-08", PointKind.PHASE_CHANGE, 2, 3)
                        .point())
                .isEqualTo(new Point(PointKind.PHASE_CHANGE, 2));
        assertThat(Measurement.decide(
                        take(resumed(), STAR, asked("2026-10-09", answers(STAR, 2, 3), PointKind.PHASE_CHANGE))))
                .isEqualTo(Decision.refused(new OutsidePoint(day("2026-09-10"), day("2026-10-08"))));
    }

    @Test
    void a_point_that_the_programme_does_not_have_is_refused_with_those_it_has() {
        assertThat(Measurement.decide(
                        take(completed(), STAR, followUp("2027-09-24", answers(STAR, 5, 5), "2027-09-24"))))
                .isEqualTo(Decision.refused(
                        new NotAPoint(List.of(PointKind.START, PointKind.END, PointKind.PHASE_CHANGE))));
    }

    @Test
    void the_start_is_not_measured_before_the_course_has_one() {
        assertThat(Measurement.decide(take(
                        inContact(), WELLBEING, asked("2026-03-01", answers(WELLBEING, 2, 3, 2), PointKind.START))))
                .isEqualTo(Decision.refused(new NotStarted()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-02", "2026-02-01"})
    void a_day_ahead_or_before_the_contact_phase_is_refused_with_the_days_that_are_allowed(String on) {
        var measured = take(started(), WELLBEING, asked(on, answers(WELLBEING, 2, 3, 2), null), "2026-06-01");

        assertThat(Measurement.decide(measured))
                .isEqualTo(Decision.refused(new DateOutOfRange("on", day("2026-02-02"), day("2026-06-01"))));
    }

    @Test
    void after_the_course_its_own_measurements_are_entered_up_to_its_last_day() {
        var late = take(
                completed(), WELLBEING, asked("2026-12-10", answers(WELLBEING, 3, 3, 3), PointKind.END), "2027-01-04");
        assertThat(made(Measurement.decide(late)).point()).isEqualTo(new Point(PointKind.END, 1));

        var behind = take(completed(), WELLBEING, asked("2026-12-25", answers(WELLBEING, 3, 3, 3), null), "2027-01-04");
        assertThat(Measurement.decide(behind))
                .isEqualTo(Decision.refused(new DateOutOfRange("on", day("2026-02-02"), day("2026-12-24"))));

        var longAgo =
                take(completed(), WELLBEING, asked("2026-03-03", answers(WELLBEING, 3, 3, 3), null), "2027-03-05");
        assertThat(Measurement.decide(longAgo))
                .isEqualTo(Decision.refused(new DateOutOfRange("on", day("2026-03-04"), day("2026-12-24"))));

        var years = take(completed(), WELLBEING, asked("2026-12-10", answers(WELLBEING, 3, 3, 3), null), "2028-03-01");
        assertThat(Measurement.decide(years)).isEqualTo(Decision.refused(new CourseEnded(day("2026-12-24"))));
    }

    @Test
    void the_follow_up_survives_the_end_with_a_consent_of_its_own() {
        var measurement = made(Measurement.decide(
                take(completed(), WELLBEING, followUp("2027-09-24", answers(WELLBEING, 3, 3, 4), "2027-09-20"))));

        assertThat(measurement.point()).isEqualTo(new Point(PointKind.FOLLOW_UP, 1));
        assertThat(measurement.consentGivenOn()).isEqualTo("2027-09-20");
    }

    @Test
    void without_a_consent_nobody_is_asked_after_the_course() {
        assertThat(Measurement.decide(
                        take(completed(), WELLBEING, followUp("2027-09-24", answers(WELLBEING, 3, 3, 4), null))))
                .isEqualTo(Decision.refused(new ConsentMissing()));
        assertThat(Measurement.decide(take(
                        completed(), WELLBEING, followUp("2027-09-24", answers(WELLBEING, 3, 3, 4), "2027-09-25"))))
                .isEqualTo(
                        Decision.refused(new DateOutOfRange("consent.givenOn", day("2026-03-02"), day("2027-09-24"))));
    }

    @Test
    void there_is_no_follow_up_while_the_course_goes_on() {
        assertThat(Measurement.decide(
                        take(resumed(), WELLBEING, followUp("2026-12-01", answers(WELLBEING, 3, 3, 4), "2026-12-01"))))
                .isEqualTo(Decision.refused(new CourseGoesOn(day("2026-12-24"))));
    }

    @Test
    void a_course_that_ended_early_has_its_follow_up_too() {
        var course = endedEarly("2026-07-01");

        assertThat(made(Measurement.decide(take(
                                course,
                                FUNCTIONING,
                                followUp("2027-09-02", answers(FUNCTIONING, 4, 4, 3), "2027-09-01"))))
                        .point())
                .isEqualTo(new Point(PointKind.FOLLOW_UP, 1));
    }

    @Test
    void nobody_is_asked_after_a_death() {
        var died = new CitizenDied(day("2026-04-01"));

        assertThat(Measurement.decide(
                        take(dead(), WELLBEING, asked("2026-03-10", answers(WELLBEING, 2, 3, 2), null), "2026-04-02")))
                .isEqualTo(Decision.refused(died));
        assertThat(draft(Map.of()).decide(new Complete(dead(), WELLBEING, answers(WELLBEING, 2, 3, 2), LATER)))
                .isEqualTo(Decision.refused(died));
    }

    @Test
    void nobody_is_asked_after_the_course_who_has_died_since() {
        var followUp = take(
                deadSinceTheCourse(), WELLBEING, followUp("2027-09-24", answers(WELLBEING, 3, 3, 4), "2027-02-20"));

        assertThat(Measurement.decide(followUp)).isEqualTo(Decision.refused(new CitizenDied(day("2027-03-01"))));
    }

    @Test
    void what_was_measured_stays_whatever_moves() {
        var early = taken(started(), STAR, "2026-06-02", PointKind.PHASE_CHANGE, 2, 3);

        assertThat(MeasurementPoints.of(resumed(), Measuring.USES).on(day("2026-06-24"), List.of(early)))
                .filteredOn(due -> due.point().kind() == PointKind.PHASE_CHANGE)
                .extracting(MeasurementPoints.Due::state)
                .containsExactly(MeasurementPoints.State.DONE, MeasurementPoints.State.LATER);
    }

    private static void assertRefused(Wanted wanted, MeasurementRefusal why) {
        assertThat(Measurement.decide(take(started(), WELLBEING, wanted))).isEqualTo(Decision.refused(why));
    }

    private static Measurement draft(Map<String, Integer> answers) {
        var wanted = new Wanted(day("2026-03-10"), answers, AnsweredBy.CITIZEN_WITH_WORKER, null, true, null);
        return made(Measurement.decide(take(started(), WELLBEING, wanted)));
    }

    private static Wanted followUp(String on, Map<String, Integer> answers, @Nullable String consent) {
        return new Wanted(
                day(on),
                answers,
                AnsweredBy.CITIZEN,
                PointKind.FOLLOW_UP,
                false,
                consent == null ? null : day(consent));
    }

    private static Complete complete(Map<String, Integer> answers) {
        return new Complete(started(), WELLBEING, answers, LATER);
    }

    private static Correct correct(Map<String, Integer> answers) {
        return new Correct(WELLBEING, answers, CorrectionReason.TYPING_ERROR, LATER);
    }
}
