package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.Attempt.Kind;
import dk.overgang.course.contact.domain.AttemptCommand.NoteAttempt;
import dk.overgang.course.contact.domain.AttemptRefusal.DateOutOfRange;
import dk.overgang.course.contact.domain.AttemptRefusal.NextTryMissing;
import dk.overgang.course.contact.domain.AttemptRefusal.WaitOutOfRange;
import dk.overgang.course.course.domain.Course;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A closed door, and the next try (R-165, R-166, F-37).
class AttemptTest {

    private static final LocalDate TODAY = day("2026-04-14");

    @Test
    void a_closed_door_is_noted_with_the_next_try() {
        var door = CourseA.closedDoor();

        assertThat(Attempt.decide(new NoteAttempt(door, CourseA.started(), TODAY)))
                .isEqualTo(Decision.changed(door));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CLOSED_DOOR", "NO_ANSWER"})
    void a_closed_door_or_an_unanswered_call_needs_a_next_try(Kind kind) {
        assertThat(decide(attempt("2026-04-14", kind, null, null)))
                .isEqualTo(Decision.refused(new NextTryMissing(TODAY, day("2026-06-13"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CANCELLED_BY_CITIZEN", "NOT_SHOWN"})
    void who_cancels_or_does_not_come_may_need_none(Kind kind) {
        var attempt = attempt("2026-04-14", kind, null, null);

        assertThat(decide(attempt)).isEqualTo(Decision.changed(attempt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-14", "2026-06-13"})
    void the_next_try_lies_on_the_day_itself_or_up_to_sixty_days_on(String next) {
        var attempt = attempt("2026-04-14", Kind.NO_ANSWER, null, next);

        assertThat(decide(attempt)).isEqualTo(Decision.changed(attempt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-13", "2026-06-14"})
    void another_next_try_is_refused_with_the_days_that_are_allowed(String next) {
        assertThat(decide(attempt("2026-04-14", Kind.NOT_SHOWN, null, next)))
                .isEqualTo(Decision.refused(new DateOutOfRange("nextTry", TODAY, day("2026-06-13"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 240})
    void the_worker_waits_at_the_door(int minutes) {
        var attempt = attempt("2026-04-14", Kind.CLOSED_DOOR, minutes, "2026-04-17");

        assertThat(decide(attempt)).isEqualTo(Decision.changed(attempt));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 241})
    void nobody_waits_longer_than_four_hours(int minutes) {
        assertThat(decide(attempt("2026-04-14", Kind.CLOSED_DOOR, minutes, "2026-04-17")))
                .isEqualTo(Decision.refused(new WaitOutOfRange(0, 240)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-15", "2025-04-12"})
    void a_day_ahead_or_long_ago_is_refused(String on) {
        assertThat(decide(attempt(on, Kind.NOT_SHOWN, null, null)))
                .isEqualTo(Decision.refused(new DateOutOfRange("on", day("2025-04-13"), TODAY)));
    }

    @Test
    void nobody_is_tried_to_be_reached_after_the_course_has_ended() {
        var ended = CourseA.dies(CourseA.started(), "2026-04-10", "2026-04-12");

        assertThat(decide(ended, attempt("2026-04-10", Kind.NOT_SHOWN, null, null)))
                .isEqualTo(Decision.changed(attempt("2026-04-10", Kind.NOT_SHOWN, null, null)));
        assertThat(decide(ended, attempt("2026-04-11", Kind.NOT_SHOWN, null, null)))
                .isEqualTo(Decision.refused(new DateOutOfRange("on", day("2025-04-13"), day("2026-04-10"))));
    }

    private static Decision<Attempt> decide(Attempt attempt) {
        return decide(CourseA.started(), attempt);
    }

    private static Decision<Attempt> decide(Course course, Attempt attempt) {
        return Attempt.decide(new NoteAttempt(attempt, course, TODAY));
    }

    private static Attempt attempt(String on, Kind kind, @Nullable Integer waited, @Nullable String next) {
        return new Attempt(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                "0101",
                day(on),
                kind,
                false,
                waited,
                next == null ? null : day(next),
                "worker",
                null);
    }
}
