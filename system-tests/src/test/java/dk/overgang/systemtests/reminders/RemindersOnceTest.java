package dk.overgang.systemtests.reminders;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.generated.Seed;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.RecordedEvents;
import dk.overgang.systemtests.platform.RecordedEvents.Event;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import dk.overgang.systemtests.reminders.ExpectedReminders.Expected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Every reminder is sent once, never early, and not lost: over nine months of the demo, and while the platform is
/// killed (F5). What must be sent is calculated by [ExpectedReminders].
///
/// Once is once for each event id: the topic has it at least once. What a kill found sent and not yet taken out of its
/// document is sent again, under the same id and with the same words, so each kill adds at most one copy of an event.
///
/// `-Dovergang.reminder.kills=n` kills more often, `-Dovergang.seed=n` at other moments.
class RemindersOnceTest {

    private static final LocalTime NIGHT = LocalTime.of(20, 0);
    private static final Duration STEP = Duration.ofDays(14);
    private static final int COURSES = 230;
    private static final int KILLS = Integer.getInteger("overgang.reminder.kills", 3);
    private static final String DUE = "dk.overgang.reminder.due.v1";

    private static final LaunchedPlatform PLATFORM = LaunchedPlatform.demo("reminders");
    private static final RecordedEvents EVENTS = new RecordedEvents(PLATFORM);

    private final PlatformClock clock = PLATFORM.clock();
    private final ExpectedReminders rules = ExpectedReminders.shipped();

    @AfterAll
    static void it_is_needed_no_more() {
        EVENTS.close();
        PLATFORM.kill();
    }

    /// A reminder that was told, or must be.
    private record Occurrence(String course, String kind, int number, LocalDate due) {

        /// The number of a gap without contact counts the gaps before, of which no event tells.
        static Occurrence of(String course, String kind, int number, LocalDate due) {
            return new Occurrence(course, kind, kind.equals("NO_CONTACT") ? 0 : number, due);
        }

        static Occurrence of(Expected expected) {
            return of(expected.course(), expected.kind(), expected.number(), expected.due());
        }

        static Occurrence of(Event event) {
            var data = event.data();
            return of(
                    data.path("courseId").asString(""),
                    data.path("kind").asString(""),
                    data.path("number").intValue(),
                    LocalDate.parse(data.path("due").asString("")));
        }
    }

    /// Nobody does anything but on one day in the middle: paused courses go on and others are paused.
    @Test
    void nine_months_of_the_demo_send_each_reminder_once() {
        var today = today();
        var kinds = new TreeSet<>(passes(today.plusMonths(4)));
        peopleResumeAndPause();
        kinds.addAll(passes(today.plusMonths(9)));

        assertThat(kinds)
                .as("lines of the catalogue that had a reminder")
                .hasSizeGreaterThan(20)
                .contains("KEEP_CONTACT", "CONTACT_AFTER_RETURN", "GOAL_EVALUATION", "NO_CONTACT");
    }

    /// The days pass, and what must be told on them is told once.
    ///
    /// @return the lines that had a reminder
    private List<String> passes(LocalDate until) {
        var today = today();
        var before = EVENTS.events();
        var courses = ToldCourse.all(before);
        var expected = expected(courses, today, until);
        for (var day : stops(courses, today, until)) {
            clock.forwardTo(day, NIGHT);
            EVENTS.awaitQuietInTheEveningOf(day);
        }
        awaitTold(before, expected, courses.stream().map(ToldCourse::id).collect(toSet()));
        var otherwise = endedOtherwise(courses);
        assertThat(otherwise).as("courses that ended before their planned end").hasSizeLessThan(4);
        var ids = courses.stream()
                .map(ToldCourse::id)
                .filter(id -> !otherwise.contains(id))
                .collect(toSet());
        assertToldOnce(before, expected, ids);
        assertCopies(before, 0);
        return expected.stream().map(Expected::kind).toList();
    }

    private void peopleResumeAndPause() {
        var today = clock.today();
        var courses = ToldCourse.all(EVENTS.events());
        var paused = courses.stream()
                .filter(course -> !course.ended() && course.openPause().isPresent())
                .toList();
        var active = courses.stream()
                .filter(course -> course.course().path("status").asString("").equals("ACTIVE"))
                .limit(2)
                .toList();
        assertThat(paused).isNotEmpty();
        assertThat(active).hasSize(2);
        paused.forEach(course -> workerDoes(course, "resume", Map.of("on", today)));
        active.forEach(course -> workerDoes(course, "pause", Map.of("reason", "ADMISSION", "from", today)));
        EVENTS.awaitQuiet();
    }

    private void workerDoes(ToldCourse course, String what, Map<String, ?> body) {
        var municipality = course.course().path("municipality").asString("");
        var _ = PLATFORM.api()
                .post(
                        Service.COURSE,
                        "/api/v1/courses/%s/%s".formatted(course.id(), what),
                        new Caller("worker", municipality),
                        body)
                .ok();
    }

    @Test
    void F5_killed_while_two_thousand_fall_due_none_is_lost_or_sent_twice() {
        var today = today();
        var middle = WorkingDays.onOrAfter(today.plusDays(3));
        var start = middle.plusDays(30).minusMonths(9);
        var ids = Set.copyOf(new SeededCourses(PLATFORM.kafka()).startedOn(start, COURSES, clock.now()));
        EVENTS.awaitQuiet();
        var before = EVENTS.events();
        var courses = ToldCourse.all(before).stream()
                .filter(course -> ids.contains(course.id()))
                .toList();
        assertThat(courses).hasSize(COURSES);
        var random = new Random(Seed.VALUE);
        var total = 0;

        for (var stage : List.of(middle, middle.plusDays(20))) {
            var expected = expected(courses, today, stage);
            var earlier = total;
            total = expected.size();
            clock.forwardTo(stage, NIGHT);
            var kills = stage.equals(middle) ? KILLS - KILLS / 2 : KILLS / 2;
            var moments = random.ints(kills, earlier + 1, total).sorted().toArray();
            for (var moment : moments) {
                awaitTold(before, moment, ids);
                PLATFORM.kill();
                PLATFORM.restart();
            }
            awaitTold(before, expected, ids);
            EVENTS.awaitQuietInTheEveningOf(stage);
            assertToldOnce(before, expected, ids);
        }
        assertThat(total).isGreaterThan(2000);
        assertCopies(before, KILLS);
    }

    /// In the evening, when everything of the day has been sent.
    private LocalDate today() {
        var today = clock.today();
        clock.forwardTo(today, NIGHT);
        EVENTS.awaitQuietInTheEveningOf(today);
        return today;
    }

    private List<Expected> expected(List<ToldCourse> courses, LocalDate behind, LocalDate upTo) {
        return courses.stream()
                .flatMap(course -> rules.of(course, behind, upTo).stream())
                .toList();
    }

    /// Every fortnight, and each day before a course ends and that day: what is to be sent before the end is not
    /// asked for any more when a step jumps over it.
    private static Set<LocalDate> stops(List<ToldCourse> courses, LocalDate today, LocalDate until) {
        var stops = new TreeSet<LocalDate>();
        for (var day = today.plusDays(1); day.isBefore(until); day = day.plusDays(STEP.toDays())) {
            var _ = stops.add(day);
        }
        courses.stream()
                .flatMap(course -> course.plannedEnd().stream())
                .flatMap(end -> Stream.of(end.minusDays(1), end))
                .filter(day -> day.isAfter(today) && day.isBefore(until))
                .forEach(stops::add);
        var _ = stops.add(until);
        return stops;
    }

    /// For example because a consent expired.
    private static Set<String> endedOtherwise(List<ToldCourse> before) {
        var ended =
                before.stream().filter(ToldCourse::ended).map(ToldCourse::id).collect(toSet());
        return ToldCourse.all(EVENTS.events()).stream()
                .filter(course -> course.ended() && !course.completed())
                .map(ToldCourse::id)
                .filter(id -> !ended.contains(id))
                .collect(toSet());
    }

    private void awaitTold(List<Event> before, List<Expected> expected, Set<String> courses) {
        var wanted =
                expected.stream().filter(one -> courses.contains(one.course())).count();
        awaitTold(before, wanted, courses);
    }

    private void awaitTold(List<Event> before, long wanted, Set<String> courses) {
        // Looked at so often that a kill comes where it was meant to: what was known before is counted once.
        var known = facts(before);
        try {
            Waiting.await("%d reminders to be told".formatted(wanted))
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> told(before, known, courses).size() >= wanted);
        } catch (ConditionTimeoutException missing) {
            // The assertion behind it says which.
        }
    }

    /// What was told since, each fact once: a repeat has the same id on the same topic.
    private List<Event> told(List<Event> before, Set<String> courses) {
        return told(before, facts(before), courses);
    }

    private List<Event> told(List<Event> before, Set<String> known, Set<String> courses) {
        var all = EVENTS.events();
        var told = new HashSet<String>();
        var calculated = new HashSet<>(rules.calculated());
        return all.subList(before.size(), all.size()).stream()
                .filter(event -> event.type().equals(DUE))
                .filter(event -> courses.contains(event.data().path("courseId").asString("")))
                .filter(event -> calculated.contains(event.data().path("kind").asString("")))
                .filter(event -> !known.contains(fact(event)) && told.add(fact(event)))
                .toList();
    }

    private static Set<String> facts(List<Event> events) {
        return events.stream().map(RemindersOnceTest::fact).collect(toSet());
    }

    private static String fact(Event event) {
        return event.topic() + "/" + event.id();
    }

    private void assertToldOnce(List<Event> before, List<Expected> expected, Set<String> courses) {
        var told = told(before, courses);
        var mustBe =
                expected.stream().filter(one -> courses.contains(one.course())).collect(groupingBy(Occurrence::of));
        var times = told.stream().collect(groupingBy(Occurrence::of, counting()));
        assertThat(Map.of(
                        "lost",
                                sorted(mustBe.keySet().stream()
                                        .filter(one -> times.getOrDefault(one, 0L) < times(one, mustBe))),
                        "not expected", sorted(times.keySet().stream().filter(one -> !mustBe.containsKey(one))),
                        "told twice",
                                sorted(mustBe.keySet().stream()
                                        .filter(one -> times.getOrDefault(one, 0L) > times(one, mustBe)))))
                .as("seed %d", Seed.VALUE)
                .allSatisfy((what, some) -> assertThat(some).as(what).isEmpty());
        assertThat(told)
                .allSatisfy(event -> assertThat(day(event))
                        .as("day on which %s is told", Occurrence.of(event))
                        .isAfterOrEqualTo(Objects.requireNonNull(mustBe.get(Occurrence.of(event)))
                                .getFirst()
                                .sentOn()));
    }

    /// How often each event stands on its topic: once, and once more at most for each kill. All copies are the same.
    private static void assertCopies(List<Event> before, int kills) {
        var all = EVENTS.events();
        var copies = all.subList(before.size(), all.size()).stream()
                .filter(event -> event.type().equals(DUE))
                .collect(groupingBy(RemindersOnceTest::fact));
        var again = copies.values().stream().mapToLong(some -> some.size() - 1L).sum();
        assertThat(copies.values())
                .as(
                        "%d events, %d of them sent again in all, %d kills, seed %d",
                        copies.size(), again, kills, Seed.VALUE)
                .allSatisfy(
                        some -> assertThat(some).hasSizeBetween(1, 1 + kills).allMatch(some.getFirst()::equals));
    }

    /// More than once where two things are due for one line on one day, for example for two members of the network.
    private static long times(Occurrence one, Map<Occurrence, List<Expected>> mustBe) {
        return mustBe.getOrDefault(one, List.of()).size();
    }

    private static List<String> sorted(Stream<Occurrence> some) {
        return some.map(Occurrence::toString).sorted().toList();
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(Instant.parse(event.time()), PlatformClock.COPENHAGEN);
    }
}
