package dk.overgang.notification.reminders.domain;

import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Course A of the acceptance courses as course-service tells it at each step.
final class AnnasCourse {

    static final UUID COURSE = new UUID(0, 0xA);
    static final UUID ADMISSION = new UUID(0, 1);
    static final LocalDate START = day("2026-03-02");

    private AnnasCourse() {}

    static CourseFacts inContact() {
        return told("CONTACT", null, null);
    }

    static CourseFacts started() {
        return told("ACTIVE", plan(1, false, "2026-06-02", "2026-09-02", "2026-12-02"), null);
    }

    static CourseFacts pausedSince(String from) {
        return told("PAUSED", plan(2, true, "2026-06-02", "2026-09-02", "2026-12-02"), null, admitted(from, null));
    }

    /// The main course: 22 days out.
    static CourseFacts resumed() {
        return resumed("2026-05-20", "2026-06-11", "2026-06-24", "2026-09-24", "2026-12-24");
    }

    static CourseFacts resumed(String from, String to, String... boundaries) {
        return told("ACTIVE", plan(3, false, boundaries), null, admitted(from, to));
    }

    static CourseFacts ended(CourseFacts course, String reason) {
        return new CourseFacts(
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                course.worker(),
                "ENDED",
                course.plan(),
                course.pauses(),
                reason,
                course.referralId(),
                course.programme(),
                course.contactSince(),
                course.transitionOn(),
                course.grantEndsOn(),
                course.restartOf());
    }

    static CourseFacts told(String status, @Nullable Plan plan, @Nullable String endReason, Pause... pauses) {
        return new CourseFacts(
                COURSE,
                new UUID(0, 0xC),
                "0101",
                new UUID(0, 0xB),
                status,
                plan,
                List.of(pauses),
                endReason,
                new UUID(0, 0xD),
                "SEL85-9M",
                day("2026-02-02"),
                START,
                null,
                null);
    }

    static Pause admitted(String from, @Nullable String to) {
        return pause(ADMISSION, from, to);
    }

    static Pause pause(UUID id, String from, @Nullable String to) {
        return new Pause(id, day(from), to == null ? null : day(to), false, "ADMITTED", true);
    }

    static Pause voided(Pause pause) {
        return new Pause(pause.id(), pause.from(), pause.to(), true, pause.reason(), pause.confirmed());
    }

    static Plan plan(int version, boolean held, String... boundaries) {
        return new Plan(
                version,
                START,
                List.of(
                        new Phase(1, day(boundaries[0])),
                        new Phase(2, day(boundaries[1])),
                        new Phase(3, day(boundaries[2]))),
                held);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
