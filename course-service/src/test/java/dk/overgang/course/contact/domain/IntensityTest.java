package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.contact;
import static dk.overgang.course.contact.domain.CourseA.day;
import static dk.overgang.course.contact.domain.CourseA.meeting;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.contact.domain.Contact.Kind;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.contact.domain.Intensity.AroundTheStart;
import dk.overgang.course.contact.domain.Intensity.Tally;
import dk.overgang.course.contact.domain.Intensity.Total;
import dk.overgang.course.contact.domain.Intensity.Week;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How close the contact is (R-156 to R-162, F-36), with the numbers of acceptance course A.
class IntensityTest {

    private static final List<Norm> GUIDE = List.of(new Norm(2, 1), new Norm(1, 2), new Norm(1, 3));

    private static final Intensity COMPLETED =
            seen(CourseA.completed(), CourseA.contacts(), List.of(CourseA.closedDoor()), "2027-01-04");

    /// S12: the closed door is an attempt and no contact.
    @Test
    void contacts_with_the_citizen_are_counted_in_their_phase() {
        assertThat(numbers(COMPLETED, Tally::contacts))
                .isEqualTo(Map.of("CONTACT", 3, "1", 17, "PAUSE", 3, "2", 12, "3", 9));
        assertThat(numbers(COMPLETED, Tally::attempts))
                .isEqualTo(Map.of("CONTACT", 0, "1", 1, "PAUSE", 0, "2", 0, "3", 0));
    }

    @Test
    void days_of_pauses_are_no_days_of_a_phase() {
        assertThat(byPhase(COMPLETED, Total::days))
                .isEqualTo(Map.of("CONTACT", 28, "1", 92, "PAUSE", 22, "2", 92, "3", 91));
    }

    @Test
    void contact_falls_over_the_phases() {
        assertThat(rates(COMPLETED, Total::contactsAWeek)).containsExactly(1.29, 0.91, 0.69);
        assertThat(COMPLETED.falling()).isTrue();
    }

    ///
    @Test
    void coordination_rises_towards_the_end() {
        assertThat(numbers(COMPLETED, Tally::coordination))
                .isEqualTo(Map.of("CONTACT", 1, "1", 4, "PAUSE", 1, "2", 4, "3", 6));
        assertThat(rates(COMPLETED, Total::coordinationAWeek)).containsExactly(0.3, 0.3, 0.46);
    }

    /// from 16 February to 29 March.
    @Test
    void the_weeks_around_the_move_are_seen_for_themselves() {
        assertThat(COMPLETED.aroundTheStart())
                .isEqualTo(new AroundTheStart(day("2026-02-16"), day("2026-03-30"), 42, new Tally(8, 3, 0, 0), 1.33));
        assertThat(seen(CourseA.started(), CourseA.contacts().subList(0, 5), List.of(), "2026-03-04")
                        .aroundTheStart())
                .isEqualTo(new AroundTheStart(day("2026-02-16"), day("2026-03-30"), 17, new Tally(4, 1, 0, 0), 1.65));
        assertThat(seen(CourseA.inContact(), CourseA.contacts(), List.of(), "2026-03-01")
                        .aroundTheStart())
                .isNull();
    }

    /// both ends, the first day that counts and the last one.
    @Test
    void the_weeks_around_the_move_begin_two_weeks_before_and_end_four_weeks_after() {
        var contacts = Stream.of("2026-02-15", "2026-02-16", "2026-03-29", "2026-03-30")
                .map(on -> meeting(on, Party.CITIZEN))
                .toList();

        assertThat(seen(CourseA.started(), contacts, List.of(), "2026-04-30").aroundTheStart())
                .extracting(around -> around.tally().contacts())
                .isEqualTo(2);
    }

    ///
    @Test
    void the_guide_is_the_programmes_and_stands_beside_the_phases_alone() {
        assertThat(rates(COMPLETED, Total::guide)).containsExactly(2.0, 0.5, 0.33);
        assertThat(COMPLETED.phases())
                .filteredOn(total -> total.phase().phase().isEmpty())
                .extracting(Total::guide)
                .containsOnlyNulls();
    }

    @Test
    void weeks_run_from_the_opening_to_the_last_day_of_the_course() {
        assertThat(COMPLETED.weeks()).hasSize(47);
        assertThat(COMPLETED.weeks().getFirst().monday()).isEqualTo(day("2026-02-02"));
        assertThat(COMPLETED.weeks().getLast().monday()).isEqualTo(day("2026-12-21"));
        assertThat(COMPLETED.weeks().stream()
                        .mapToInt(week -> week.tally().contacts())
                        .sum())
                .isEqualTo(44);
    }

    @Test
    void a_week_belongs_where_most_of_its_days_lie_and_has_no_guide_in_a_pause() {
        assertThat(week(COMPLETED, "2026-02-23"))
                .isEqualTo(new Week(day("2026-02-23"), PhaseStamp.CONTACT, new Tally(1, 1, 0, 0), null));
        assertThat(week(COMPLETED, "2026-04-13"))
                .isEqualTo(new Week(day("2026-04-13"), PhaseStamp.PHASE_1, new Tally(1, 0, 0, 1), 2.0));
        assertThat(week(COMPLETED, "2026-05-18"))
                .isEqualTo(new Week(day("2026-05-18"), PhaseStamp.PAUSE, new Tally(1, 0, 0, 0), null));
        assertThat(week(COMPLETED, "2026-06-08"))
                .isEqualTo(new Week(day("2026-06-08"), PhaseStamp.PHASE_1, new Tally(2, 1, 0, 0), 2.0));
        assertThat(week(COMPLETED, "2026-06-22"))
                .isEqualTo(new Week(day("2026-06-22"), PhaseStamp.PHASE_2, new Tally(1, 0, 0, 0), 0.5));
    }

    @Test
    void a_running_course_is_seen_until_today() {
        var seen = seen(CourseA.started(), CourseA.contacts().subList(0, 5), List.of(), "2026-03-04");

        assertThat(seen.weeks()).hasSize(5);
        assertThat(week(seen, "2026-03-02").tally().contacts()).isEqualTo(2);
        assertThat(byPhase(seen, Total::days)).isEqualTo(Map.of("CONTACT", 28, "1", 3));
    }

    /// R-046, E35: recorded, never granted.
    @Test
    void minutes_are_summed_as_far_as_they_are_noted() {
        var contacts = List.of(
                contact("2026-03-03", Kind.MEETING, null, 90, Party.CITIZEN),
                contact("2026-03-04", Kind.PHONE_CALL, null, 10, Party.NETWORK),
                meeting("2026-03-05", Party.CITIZEN));

        var seen = seen(CourseA.started(), contacts, List.of(), "2026-03-05");

        assertThat(week(seen, "2026-03-02").tally()).isEqualTo(new Tally(2, 1, 100, 0));
    }

    @Test
    void nothing_is_said_before_two_phases_have_lasted_a_week_each() {
        var contacts = CourseA.contacts().stream()
                .filter(contact -> contact.on().isBefore(day("2026-06-29")))
                .toList();

        assertThat(seen(CourseA.resumed(), contacts, List.of(), "2026-06-29").falling())
                .isNull();
        assertThat(seen(CourseA.resumed(), contacts, List.of(), "2026-06-30").falling())
                .isTrue();
    }

    /// C4: phase 2 has no floor and may be as close as phase 1.
    @Test
    void a_second_phase_as_close_as_the_first_falls_once_the_third_does() {
        var everyWeek = Stream.concat(weekly("2026-03-03", 13), weekly("2026-06-03", 13))
                .toList();
        var third = Stream.concat(everyWeek.stream(), weekly("2026-09-03", 4)).toList();

        assertThat(seen(CourseA.started(), everyWeek, List.of(), "2026-09-01").falling())
                .isFalse();
        assertThat(seen(CourseA.started(), third, List.of(), "2026-12-01").falling())
                .isTrue();
    }

    @Test
    void contact_that_rises_does_not_fall() {
        var rising =
                Stream.concat(weekly("2026-03-03", 2), weekly("2026-06-03", 9)).toList();

        assertThat(seen(CourseA.started(), rising, List.of(), "2026-09-01").falling())
                .isFalse();
    }

    @Test
    void no_contact_at_all_is_no_falling_contact() {
        assertThat(seen(CourseA.started(), List.of(), List.of(), "2026-09-10").falling())
                .isFalse();
    }

    @Test
    void a_course_without_a_known_opening_is_seen_from_the_first_attempt_or_contact() {
        var before = Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
                null,
                Casework.UNKNOWN);

        assertThat(seen(before, List.of(), List.of(CourseA.closedDoor()), "2026-04-21")
                        .weeks())
                .extracting(Week::monday)
                .containsExactly(day("2026-04-13"), day("2026-04-20"));
        assertThat(seen(before, List.of(), List.of(), "2026-04-14"))
                .isEqualTo(new Intensity(List.of(), List.of(), null, null));
    }

    @Test
    void notes_are_no_contacts_and_a_visit_after_the_course_lies_in_no_week() {
        var course = CourseA.completed();
        var note = Contact.note(new UUID(1, 1), course, day("2026-03-03"), CourseA.TEXT, day("2026-03-03"), "worker");

        var seen = seen(course, List.of(note, meeting("2027-09-24", Party.CITIZEN)), List.of(), "2027-09-24");

        assertThat(seen.weeks()).hasSize(47);
        assertThat(numbers(seen, Tally::contacts))
                .isEqualTo(Map.of("CONTACT", 0, "1", 0, "PAUSE", 0, "2", 0, "3", 0, "AFTER", 1));
    }

    private static Stream<Contact> weekly(String first, int times) {
        return IntStream.range(0, times)
                .mapToObj(week -> meeting(day(first).plusWeeks(week).toString(), Party.CITIZEN));
    }

    private static Week week(Intensity seen, String monday) {
        return seen.weeks().stream()
                .filter(week -> week.monday().equals(day(monday)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> numbers(Intensity seen, ToIntFunction<Tally> number) {
        return byPhase(seen, total -> number.applyAsInt(total.tally()));
    }

    private static Map<String, Integer> byPhase(Intensity seen, Function<Total, Integer> number) {
        return seen.phases().stream().collect(toMap(total -> total.phase().code(), number));
    }

    /// Of phase 1, 2 and 3.
    private static List<Double> rates(Intensity seen, Function<Total, @Nullable Double> rate) {
        return seen.phases().stream()
                .filter(total -> total.phase().phase().isPresent())
                .flatMap(total -> Stream.ofNullable(rate.apply(total)))
                .toList();
    }

    static Intensity seen(Course course, List<Contact> contacts, List<Attempt> attempts, String today) {
        return Intensity.of(course, GUIDE, contacts, attempts, day(today));
    }
}
