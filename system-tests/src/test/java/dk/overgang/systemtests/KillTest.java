package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.CourseShown;
import dk.overgang.systemtests.actors.Eyes.Known;
import dk.overgang.systemtests.actors.Eyes.Stay;
import dk.overgang.systemtests.actors.Notice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Failpoint;
import dk.overgang.systemtests.platform.Launched;
import dk.overgang.systemtests.platform.Patience;
import dk.overgang.systemtests.platform.Wire;
import dk.overgang.systemtests.platform.Wire.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `kill -9` of the whole platform: nothing is lost and nothing happens twice. F4 in small: the
/// whole process instead of one service at a time, five times instead of ten minutes long.
class KillTest {

    private static final int CITIZENS = 24;
    private static final int SENDERS = 4;

    private final Launched platform = Shared.platform();
    private final Wire wire = Shared.WIRE;
    private final Cast cast = Shared.CAST;
    private final LocalDate today = Shared.CLOCK.today();

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
        var person = cast.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BETWEEN_WRITE_AND_SEND.arm(platform);
        var admission = admissionOf(person);

        cast.region().tells(admission);
        failpoint.killsAndRestarts();

        pausedOnce(person);
        // Known as a repeat also by the process that has never seen it.
        cast.region().tells(admission);
        pausedOnce(person);
    }

    @Test
    void f2_killed_before_the_write_the_sender_gets_no_answer_and_its_repeat_is_in_effect_once() {
        var person = cast.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BEFORE_WRITE.arm(platform);
        var admission = admissionOf(person);

        var answer = CompletableFuture.supplyAsync(() -> cast.region().posts(admission));
        failpoint.killsAndRestarts();

        assertThatThrownBy(answer::join).hasRootCauseInstanceOf(IOException.class);
        assertThat(cast.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        cast.region().tells(admission);
        pausedOnce(person);
    }

    @Test
    void f3_killed_when_a_fact_took_effect_but_was_not_ticked_off_it_has_no_second_effect() {
        var person = cast.startedOn(today.minusDays(40));
        var failpoint = Failpoint.BETWEEN_EFFECT_AND_OFFSET.arm(platform);

        cast.region().tells(admissionOf(person));
        failpoint.killsAndRestarts();

        pausedOnce(person);
    }

    private Notice admissionOf(Person person) {
        return Notice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(3));
    }

    private void pausedOnce(Person person) {
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        wire.awaitQuiet();
        assertThat(wire.typesTold(Topic.REFERRAL, person.citizenId()))
                .filteredOn(type -> !type.equals("referral.progressed"))
                .containsExactly("referral.accepted", "stay.started");
        assertThat(wire.typesTold(Topic.COURSE, person.courseId()))
                .containsExactly("course.opened", "course.started", "course.paused");
    }

    @Test
    void f4_killed_five_times_under_load_every_answered_notice_is_in_effect_once() {
        var calm = cast.startedOn(today.minusDays(40));
        notices(calm).forEach(cast.region()::tells);
        var people = Stream.generate(() -> cast.startedOn(today.minusDays(40)))
                .limit(CITIZENS)
                .toList();
        var answered = new AtomicInteger();

        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sending = people.stream()
                    .map(person -> CompletableFuture.runAsync(() -> tellAll(person, answered), senders))
                    .toList();
            killFiveTimes(answered);
            sending.forEach(CompletableFuture::join);
        }

        wire.awaitQuiet();
        var expected = outcome(calm);
        assertThat(expected.known().status()).isEqualTo("PAUSED");
        assertThat(people)
                .allSatisfy(person ->
                        assertThat(outcome(person)).as("seed %d", Seed.VALUE).isEqualTo(expected));
    }

    /// Three times wherever it happens to be, once when facts were sent and not yet struck off, once when a fact took
    /// effect and was not yet ticked off.
    private void killFiveTimes(AtomicInteger answered) {
        var random = new Random(Seed.VALUE);
        var share = CITIZENS * 5 / 6;
        for (var kill = 0; kill < 3; kill++) {
            awaitAnswers(answered, kill * share + random.nextInt(1, share));
            platform.kill();
            platform.restart();
        }
        awaitAnswers(answered, 3 * share + random.nextInt(share));
        Failpoint.BETWEEN_SEND_AND_PULL.arm(platform).killsAndRestarts();
        awaitAnswers(answered, 4 * share + random.nextInt(share));
        Failpoint.BETWEEN_EFFECT_AND_OFFSET.arm(platform).killsAndRestarts();
    }

    private static void awaitAnswers(AtomicInteger answered, int number) {
        Patience.await("%d answers".formatted(number))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> answered.get() >= number);
    }

    /// Whoever gets no answer sends the same message again.
    private void tellAll(Person person, AtomicInteger answered) {
        for (var notice : notices(person)) {
            Patience.await("an answer").atMost(Duration.ofMinutes(5)).until(() -> isAnswered(notice));
            var _ = answered.incrementAndGet();
        }
    }

    private boolean isAnswered(Notice notice) {
        try {
            var status = cast.region().posts(notice).status();
            assertThat(status).isIn(202, 503);
            return status == 202;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private List<Notice> notices(Person person) {
        return List.of(
                Notice.of(person.cpr(), "ADMITTED", "first", today.minusDays(20)),
                Notice.of(person.cpr(), "LEAVE_STARTED", "first", today.minusDays(15)),
                Notice.of(person.cpr(), "LEAVE_ENDED", "first", today.minusDays(14)),
                Notice.of(person.cpr(), "DISCHARGED", "first", today.minusDays(10)),
                Notice.of(person.cpr(), "ADMITTED", "second", today.minusDays(5)));
    }

    private Outcome outcome(Person person) {
        var course = cast.worker().looksAt(person);
        return new Outcome(
                wire.typesTold(Topic.REFERRAL, person.citizenId()).stream()
                        .filter(type -> !type.equals("referral.progressed"))
                        .toList(),
                wire.typesTold(Topic.COURSE, person.courseId()),
                wire.typesTold(Topic.NETWORK, person.courseId()),
                cast.eyes().stays(person.citizenId()).stream().map(Stay::state).toList(),
                course.boundaries(),
                course.pauses().stream().map(CourseShown.Pause::from).toList(),
                cast.eyes().agreed(person));
    }
}
