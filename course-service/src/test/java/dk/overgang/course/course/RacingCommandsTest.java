package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.Role;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two who change one course at once: one write wins, and the other is decided again on what it made.
@CourseServiceTest
class RacingCommandsTest {

    private static final int TOGETHER = 4;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    AggregateStore<Course> courses;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;
    private Asking leader;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        leader = Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_write_on_an_outdated_course_is_refused() {
        var seen = courses.find(anna.course()).orElseThrow();
        worker.starts(anna.course(), "2026-03-02");

        var command = new AssignWorker(UUID.randomUUID(), LocalDate.parse("2026-03-02"));
        assertThat(seen.state().decide(command))
                .isInstanceOfSatisfying(
                        Changed.class,
                        decided -> assertThatExceptionOfType(OptimisticLockingFailureException.class)
                                .isThrownBy(() ->
                                        courses.update(seen, (Course) decided.after(), List.of(), new Trigger.Time())));
    }

    @Test
    void of_two_starts_at_once_one_is_told_that_the_course_has_started() throws Exception {
        var answers = together(IntStream.range(0, TOGETHER)
                .<Callable<MvcTestResult>>mapToObj(
                        _ -> () -> worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}"))
                .toList());

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void what_several_do_at_once_is_all_done() throws Exception {
        var workers =
                IntStream.range(0, TOGETHER).mapToObj(_ -> UUID.randomUUID()).toList();

        var answers = together(workers.stream()
                .<Callable<MvcTestResult>>map(
                        id -> () -> leader.post(anna.course(), "worker", "{\"worker\": \"%s\"}".formatted(id)))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatusOk());
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                Events.on("overgang.course-events", anna.id().toString()))
                        .extracting(Events.Event::sequence)
                        .containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(json(worker.course(anna.course())).<String>read("$.worker"))
                .isIn(workers.stream().map(UUID::toString).toList());
    }

    private static List<MvcTestResult> together(List<Callable<MvcTestResult>> wishes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
            var answers = threads.invokeAll(wishes);
            var results = new ArrayList<MvcTestResult>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
