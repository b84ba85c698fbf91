package dk.overgang.course.results.domain;

import static dk.overgang.course.results.domain.EndedCourses.CODES;
import static dk.overgang.course.results.domain.EndedCourses.day;
import static dk.overgang.course.results.domain.EndedCourses.ended;
import static dk.overgang.course.results.domain.EndedCourses.inContact;
import static dk.overgang.course.results.domain.EndedCourses.inPhaseOne;
import static dk.overgang.course.results.domain.EndedCourses.inPhaseThree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.results.domain.CourseOutcome.CorrectionReason;
import dk.overgang.course.results.domain.CourseOutcome.Note;
import dk.overgang.course.results.domain.CourseOutcome.OutcomeEntry;
import dk.overgang.course.results.domain.OutcomeRefusal.CitizenDied;
import dk.overgang.course.results.domain.OutcomeRefusal.NeverBegan;
import dk.overgang.course.results.domain.OutcomeRefusal.NoSuchResult;
import dk.overgang.course.results.domain.OutcomeRefusal.NoSuchValue;
import dk.overgang.course.results.domain.OutcomeRefusal.ReasonMissing;
import dk.overgang.course.results.domain.OutcomeRefusal.ReasonNotNeeded;
import dk.overgang.course.results.domain.OutcomeRefusal.TooEarly;
import dk.overgang.course.results.domain.OutcomeRefusal.ValueMissing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a course has led to is recorded at its end, in codes, and corrected with a reason (R-243, R-320, R-228,
///
class RecordingAnOutcomeTest {

    private static final Map<String, String> ALL = Map.of("HOUSING", "OWN_HOME", "SELF_SUPPORT", "UNKNOWN");

    @Test
    void in_the_last_phase_everything_that_the_programme_asks_is_recorded() {
        var outcome = recorded(inPhaseThree("SEL85-9M"));

        assertThat(outcome.standing()).hasValueSatisfying(entry -> {
            assertThat(entry.values()).isEqualTo(ALL);
            assertThat(entry.codesVersion()).isEqualTo(3);
            assertThat(entry.reason()).isNull();
        });
    }

    @Test
    void nothing_is_recorded_before_the_last_phase_and_of_no_course_that_never_began() {
        assertThat(refused(inPhaseOne(), ALL)).isEqualTo(new TooEarly(day("2026-09-02")));
        assertThat(refused(inContact("SEL85-9M"), ALL)).isEqualTo(new NeverBegan());
        assertThat(refused(ended(inContact("SEL85-9M"), Ending.DECLINED_BY_CITIZEN), ALL))
                .isEqualTo(new NeverBegan());
    }

    /// E22: also where it ended in its first phase.
    @ParameterizedTest
    @ValueSource(strings = {Ending.COMPLETED, Ending.DECLINED_BY_CITIZEN, Ending.MOVED, "OTHER"})
    void after_the_end_it_is_recorded_however_the_course_ended(String reason) {
        assertThat(recorded(ended(inPhaseOne(), reason)).standing()).isPresent();
    }

    /// E23
    @Test
    void after_a_death_nothing_is_asked_and_what_was_recorded_is_still_put_right() {
        var dead = ended(inPhaseThree("SEL85-9M"), Ending.DEATH);
        assertThat(refused(dead, ALL)).isEqualTo(new CitizenDied(day("2026-12-02")));

        var recorded = recorded(inPhaseThree("SEL85-9M"));
        var corrected = decide(recorded, dead, Map.of("HOUSING", "HOMELESS"), CorrectionReason.TYPING_ERROR);
        assertThat(corrected).isInstanceOf(Changed.class);
    }

    /// E12, E23
    @Test
    void it_is_missing_until_somebody_records_it_where_something_is_asked() {
        var course = inPhaseThree("SEL85-9M");

        assertThat(CourseOutcome.of(course).isMissing(course)).isTrue();
        assertThat(recorded(course).isMissing(course)).isFalse();
        assertThat(isMissingFrom(inPhaseOne())).isTrue();
        assertThat(isMissingFrom(ended(inPhaseOne(), Ending.MOVED))).isTrue();
        assertThat(isMissingFrom(ended(course, Ending.COMPLETED))).isTrue();
        assertThat(isMissingFrom(ended(course, Ending.RESTARTED))).isFalse();
        assertThat(isMissingFrom(ended(course, Ending.DEATH))).isFalse();
        assertThat(isMissingFrom(inContact("SEL85-9M"))).isFalse();
    }

    private static boolean isMissingFrom(Course course) {
        return CourseOutcome.of(course).isMissing(course);
    }

    @Test
    void what_the_programme_does_not_ask_is_refused_with_what_it_asks() {
        assertThat(refused(inPhaseThree("SEL85-9M"), Map.of("ORDINARY_HOURS", "GAINED")))
                .isEqualTo(new NoSuchResult(List.of("HOUSING", "SELF_SUPPORT")));
        assertThat(refused(inPhaseThree("JOB"), ALL))
                .isEqualTo(new ValueMissing("ORDINARY_HOURS", List.of("GAINED", "UNKNOWN")));
        assertThat(refused(inPhaseThree("SEL85-9M"), Map.of("HOUSING", "CASTLE")))
                .isEqualTo(new NoSuchValue("HOUSING", List.of("OWN_HOME", "HOMELESS", "UNKNOWN")));
        assertThat(refused(inPhaseThree("SEL85-9M"), Map.of())).isInstanceOf(ValueMissing.class);
    }

    @Test
    void a_correction_needs_a_reason_and_leaves_what_stood_readable() {
        var course = inPhaseThree("SEL85-9M");
        var recorded = recorded(course);
        var other = Map.of("HOUSING", "HOMELESS");

        assertThat(decide(recorded, course, other, null))
                .isEqualTo(Decision.refused(new ReasonMissing(day("2026-12-01"))));
        var corrected = changed(decide(recorded, course, other, CorrectionReason.LEARNED_LATER));
        assertThat(corrected.entries())
                .extracting(OutcomeEntry::reason)
                .containsExactly(null, CorrectionReason.LEARNED_LATER);
        assertThat(corrected.entries().getFirst().values()).isEqualTo(ALL);
        assertThat(corrected.entries().getLast().values())
                .isEqualTo(Map.of("HOUSING", "HOMELESS", "SELF_SUPPORT", "UNKNOWN"));
    }

    @Test
    void the_same_again_changes_nothing_and_a_reason_without_anything_to_correct_is_refused() {
        var course = inPhaseThree("SEL85-9M");

        assertThat(decide(recorded(course), course, ALL, null)).isInstanceOf(Decision.Unchanged.class);
        assertThat(decide(CourseOutcome.of(course), course, ALL, CorrectionReason.OTHER))
                .isEqualTo(Decision.refused(new ReasonNotNeeded()));
    }

    @Test
    void codes_that_contradict_themselves_are_no_codes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndedCourses.result("HOUSING", List.of(), "OWN_HOME", "OWN_HOME"));
        assertThatIllegalArgumentException().isThrownBy(() -> EndedCourses.result("bolig", List.of(), "OWN_HOME"));
        assertThatIllegalArgumentException().isThrownBy(() -> EndedCourses.result("HOUSING", List.of()));
        var housing = EndedCourses.result("HOUSING", List.of(), "OWN_HOME");
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeCodes(1, List.of(housing, housing)));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeCodes(0, List.of(housing)));
    }

    private static CourseOutcome recorded(Course course) {
        return changed(decide(CourseOutcome.of(course), course, ALL, null));
    }

    private static CourseOutcome changed(Decision<CourseOutcome> decision) {
        assertThat(decision).isInstanceOf(Changed.class);
        return ((Changed<CourseOutcome>) decision).after();
    }

    private static Object refused(Course course, Map<String, String> values) {
        var decision = decide(CourseOutcome.of(course), course, values, null);
        return decision instanceof Refused<CourseOutcome>(var why) ? why : decision;
    }

    private static Decision<CourseOutcome> decide(
            CourseOutcome outcome, Course course, Map<String, String> values, @Nullable CorrectionReason reason) {
        return outcome.decide(new Note(values, reason, course, CODES, "worker", day("2026-12-01"), Instant.EPOCH));
    }
}
