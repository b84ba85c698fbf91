package dk.overgang.systemtests.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.PlatformView.Known;
import dk.overgang.systemtests.actors.PlatformView.Stay;
import dk.overgang.systemtests.generated.Seed;
import dk.overgang.systemtests.platform.AtOnce;
import dk.overgang.systemtests.platform.Failpoint;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.RecordedEvents;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `kill -9` of the whole platform: nothing is lost and nothing happens twice. A small form of F4: the
/// whole process is killed five times.
class KillTest {

    private static final int CITIZENS = 24;
    private static final int SENDERS = 4;

    private final LaunchedPlatform platform = SharedPlatform.platform();
    private final RecordedEvents recordedEvents = SharedPlatform.RECORDED_EVENTS;
    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();

    /// What became of a citizen, without what differs from one to the next.
    private record Outcome(
            List<String> toldByReferral,
            List<String> toldByCourse,
            List<String> toldByNetwork,
            List<String> stays,
            List<LocalDate> boundaries,
            List<LocalDate> pauses,
            Known known) {}

    @Test
    void f1_killed_between_the_write_and_the_send_a_pause_still_arrives_once() {
        var person = actors.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BETWEEN_WRITE_AND_SEND.arm(platform);
        var admission = admissionOf(person);

        actors.region().tells(admission);
        failpoint.killsAndRestarts();

        pausedOnce(person);
        // Known as a repeat also by the process that has never seen it.
        actors.region().tells(admission);
        pausedOnce(person);
    }

    @Test
    void f2_killed_before_the_write_the_sender_gets_no_answer_and_its_repeat_is_in_effect_once() {
        var person = actors.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BEFORE_WRITE.arm(platform);
        var admission = admissionOf(person);

        var answer = CompletableFuture.supplyAsync(() -> actors.region().posts(admission));
        failpoint.killsAndRestarts();

        assertThatThrownBy(answer::join).hasRootCauseInstanceOf(IOException.class);
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        actors.region().tells(admission);
        pausedOnce(person);
    }

    @Test
    void f3_killed_when_a_fact_took_effect_but_was_not_ticked_off_it_has_no_second_effect() {
        var person = actors.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BETWEEN_EFFECT_AND_OFFSET.arm(platform);

        actors.region().tells(admissionOf(person));
        failpoint.killsAndRestarts();

        pausedOnce(person);
    }

    private PlainNotice admissionOf(Person person) {
        return PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(3));
    }

    private void pausedOnce(Person person) {
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        recordedEvents.awaitQuiet();
        assertThat(recordedEvents.typesTold(Topic.REFERRAL, person.citizenId()))
                .filteredOn(type -> !type.equals("referral.progressed"))
                .containsExactly("referral.accepted", "stay.started");
        assertThat(recordedEvents.typesTold(Topic.COURSE, person.courseId()))
                .containsExactly("course.opened", "course.started", "course.paused");
    }

    @Test
    void f4_killed_five_times_under_load_every_answered_notice_is_in_effect_once() {
        var calm = actors.startedOn(today.minusDays(40));
        notices(calm).forEach(actors.region()::tells);
        var people = AtOnce.map(
                Collections.nCopies(CITIZENS, today.minusDays(40)), SENDERS, start -> actors.startedOn(start));
        var more = List.of(actors.startedOn(today.minusDays(40)), actors.startedOn(today.minusDays(40)));
        var answered = new AtomicInteger();

        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sending = people.stream()
                    .map(person -> CompletableFuture.runAsync(() -> tellAll(person, answered), senders))
                    .toList();
            killFiveTimes(answered, more);
            sending.forEach(CompletableFuture::join);
        }

        recordedEvents.awaitQuiet();
        var expected = outcome(calm);
        assertThat(expected.known().status()).isEqualTo("PAUSED");
        assertThat(Stream.concat(people.stream(), more.stream()))
                .allSatisfy(person ->
                        assertThat(outcome(person)).as("seed %d", Seed.VALUE).isEqualTo(expected));
    }

    /// Three times wherever it happens to be, once when facts were sent and not yet struck off, once when a fact
    /// took effect and was not yet ticked off.
    ///
    /// @param more citizens whose notices reach those two places for certain, should all others be through
    private void killFiveTimes(AtomicInteger answered, List<Person> more) {
        var random = new Random(Seed.VALUE);
        var share = CITIZENS * 5 / 6;
        for (var kill = 0; kill < 3; kill++) {
            awaitAnswers(answered, kill * share + random.nextInt(1, share));
            platform.kill();
            platform.restart();
        }
        awaitAnswers(answered, 3 * share + random.nextInt(share));
        killAt(Failpoint.BETWEEN_SEND_AND_PULL, more.getFirst());
        awaitAnswers(answered, 4 * share + random.nextInt(share));
        killAt(Failpoint.BETWEEN_EFFECT_AND_OFFSET, more.getLast());
    }

    private void killAt(Failpoint failpoint, Person person) {
        var armed = failpoint.arm(platform);
        var sending = CompletableFuture.runAsync(() -> tellAll(person, new AtomicInteger()));
        armed.killsAndRestarts();
        sending.join();
    }

    private static void awaitAnswers(AtomicInteger answered, int number) {
        Waiting.await("%d answers".formatted(number))
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> answered.get() >= number);
    }

    /// Whoever gets no answer sends the same message again.
    private void tellAll(Person person, AtomicInteger answered) {
        for (var notice : notices(person)) {
            Waiting.await("an answer").atMost(Duration.ofMinutes(5)).until(() -> isAnswered(notice));
            var _ = answered.incrementAndGet();
        }
    }

    private boolean isAnswered(PlainNotice notice) {
        try {
            var status = actors.region().posts(notice).status();
            assertThat(status).isIn(202, 503);
            return status == 202;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private List<PlainNotice> notices(Person person) {
        return List.of(
                PlainNotice.of(person.cpr(), "ADMITTED", "first", today.minusDays(20)),
                PlainNotice.of(person.cpr(), "LEAVE_STARTED", "first", today.minusDays(15)),
                PlainNotice.of(person.cpr(), "LEAVE_ENDED", "first", today.minusDays(14)),
                PlainNotice.of(person.cpr(), "DISCHARGED", "first", today.minusDays(10)),
                PlainNotice.of(person.cpr(), "ADMITTED", "second", today.minusDays(5)));
    }

    private Outcome outcome(Person person) {
        var course = actors.worker().looksAt(person);
        return new Outcome(
                recordedEvents.typesTold(Topic.REFERRAL, person.citizenId()).stream()
                        .filter(type -> !type.equals("referral.progressed"))
                        .toList(),
                recordedEvents.typesTold(Topic.COURSE, person.courseId()),
                recordedEvents.typesTold(Topic.NETWORK, person.courseId()),
                actors.view().stays(person.citizenId()).stream()
                        .map(Stay::state)
                        .toList(),
                course.boundaries(),
                course.pauses().stream().map(CourseView.Pause::from).toList(),
                actors.view().agreed(person));
    }
}
