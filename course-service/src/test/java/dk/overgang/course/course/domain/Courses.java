package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course that tests talk to in dates, and the stays that a hospital tells of.
final class Courses {

    static final Programme NINE_MONTHS = new Programme("SEL85-9M", 9, Policy.AUTOMATIC);
    static final Programme SIX_MONTHS = new Programme("SEL82B-6M", 6, Policy.AUTOMATIC);
    static final Programme ASKING_FIRST = new Programme("SEL85-9M", 9, Policy.PROPOSE);

    private Courses() {}

    static Course inContact(Programme programme) {
        return Course.opened(new UUID(0, 17), new UUID(0, 1), "0101", programme, day("2026-03-02"), Casework.UNKNOWN);
    }

    /// Anna's course: nine months from 2 March 2026 (acceptance course A).
    static Course annas() {
        return then(inContact(NINE_MONTHS), new Start(day("2026-03-02"), day("2026-03-02")));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static HospitalStay stay(int episode, String from, @Nullable String to) {
        return new HospitalStay(
                new UUID(7, episode),
                List.of(new UUID(8, episode)),
                true,
                false,
                day(from),
                to == null ? null : day(to),
                List.of(),
                List.of());
    }

    static HospitalStay cancelled(HospitalStay stay) {
        return new HospitalStay(
                stay.id(), stay.episodes(), stay.inpatient(), true, stay.from(), stay.to(), List.of(), List.of());
    }

    static Course hears(Course course, String today, HospitalStay... stays) {
        return then(course, new HearOfCitizen(List.of(stays), null, day(today)));
    }

    static Course hearsOfDeath(Course course, String today, String died, HospitalStay... stays) {
        return then(course, new HearOfCitizen(List.of(stays), day(died), day(today)));
    }

    static Course resumes(Course course, String on) {
        return resumes(course, on, on);
    }

    static Course resumes(Course course, String on, String today) {
        return then(course, new Resume(day(on), day(today)));
    }

    static Course pauses(Course course, String reason, String from, String today) {
        return then(course, new PauseFrom(new UUID(9, from.hashCode()), reason, day(from), day(today)));
    }

    static Course lives(Course course, String until) {
        return then(course, new PassTime(day(until)));
    }

    static Course then(Course course, CourseCommand... commands) {
        var now = course;
        for (var command : commands) {
            now = after(now, command);
        }
        return now;
    }

    static Refusal refusal(Course course, CourseCommand command) {
        return switch (course.decide(command)) {
            case Refused<Course>(var why) -> why;
            case Changed<Course> _, Unchanged<Course> _ -> throw new AssertionError(command + " was not refused");
        };
    }

    private static Course after(Course course, CourseCommand command) {
        return switch (course.decide(command)) {
            case Changed<Course>(var after, var _) -> after;
            case Unchanged<Course> _ -> course;
            case Refused<Course>(var why) -> throw new AssertionError(command + " was refused: " + why);
        };
    }

    static List<String> boundaries(Course course) {
        return course.plan().orElseThrow().ends().stream()
                .map(LocalDate::toString)
                .toList();
    }
}
