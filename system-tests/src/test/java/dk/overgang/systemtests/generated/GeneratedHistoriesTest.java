package dk.overgang.systemtests.generated;

import static dk.overgang.systemtests.platform.PlatformClock.COPENHAGEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.actors.CourseView.Phase;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlatformView.Stay;
import dk.overgang.systemtests.generated.GeneratedHistory.Truth;
import dk.overgang.systemtests.platform.AtOnce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Generated histories, sent in shuffled order while a worker resumes as proposed; thousands more run on the rules
/// alone.
class GeneratedHistoriesTest {

    private static final int LIVES = 36;
    private static final int AT_ONCE = 6;

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();

    /// One life, with what gives it back when it goes wrong.
    private record Life(long seed, Person person, LocalDate start, GeneratedHistory history) {}

    @Test
    void whatever_came_in_whatever_order_the_un_paused_days_are_those_of_the_unbroken_calendar() {
        var numbers = IntStream.range(0, LIVES).boxed().toList();
        var lives = AtOnce.map(numbers, AT_ONCE, number -> live(Seed.VALUE + number));
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        lives.forEach(this::resumesWhatIsStillPaused);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();

        lives.forEach(this::servicesAgree);
        lives.forEach(this::staysAreAsTheyReallyWere);
        lives.forEach(this::daysAreKept);
        assertThat(lives.stream().filter(this::wasPaused).count())
                .as("lives with a pause")
                .isGreaterThan(LIVES / 2);
    }

    private Life live(long seed) {
        var random = new Random(seed);
        var start = today.minusDays(random.nextInt(20, 200));
        var person = actors.authority().opensCourse(Authority.NINE_MONTHS);
        actors.worker().startsLongAgo(person, start);
        var history = GeneratedHistory.of(random, person.cpr(), start, today);
        for (var notice : history.notices()) {
            actors.region().tells(notice);
            if (random.nextInt(4) == 0) {
                actors.worker()
                        .looksAt(person)
                        .proposal("RESUME")
                        .ifPresent(proposal -> actors.worker().triesToResume(person, proposal.date()));
            }
        }
        return new Life(seed, person, start, history);
    }

    /// A stay that was still going on at the return opens a pause of its own, so one return need not be the last.
    private void resumesWhatIsStillPaused(Life life) {
        for (var course = actors.worker().looksAt(life.person());
                course.status().equals("PAUSED");
                course = actors.worker().looksAt(life.person())) {
            var on = course.proposal("RESUME").map(CourseView.Proposal::date).orElse(today);
            actors.worker().resumes(life.person(), on);
        }
    }

    private void servicesAgree(Life life) {
        assertThat(actors.view().agreed(life.person()).status())
                .as("status in the life of seed %d", life.seed())
                .isEqualTo("ACTIVE");
    }

    private void staysAreAsTheyReallyWere(Life life) {
        assertThat(actors.view().stays(life.person().citizenId()).stream()
                        .filter(stay ->
                                stay.kind().equals("INPATIENT") && !stay.state().equals("CANCELLED"))
                        .map(GeneratedHistoriesTest::truth))
                .as(
                        "stays in the life of seed %d, told as %s",
                        life.seed(), life.history().notices())
                .containsExactlyInAnyOrderElementsOf(life.history().truths());
    }

    private void daysAreKept(Life life) {
        var course = actors.worker().looksAt(life.person());
        var phases = course.planned().phases();
        assertThat(phases.stream().map(Phase::start))
                .as("phases in the life of seed %d follow each other", life.seed())
                .containsExactly(
                        life.start(), phases.get(0).end(), phases.get(1).end());
        assertThat(course.unpausedDays())
                .as("un-paused days in the life of seed %d with %s", life.seed(), course.pauses())
                .isEqualTo(unbrokenDays(life.start()));
    }

    private boolean wasPaused(Life life) {
        return !actors.worker().looksAt(life.person()).standingPauses().isEmpty();
    }

    private static List<Long> unbrokenDays(LocalDate start) {
        return Stream.of(0, 3, 6)
                .map(months -> ChronoUnit.DAYS.between(start.plusMonths(months), start.plusMonths(months + 3)))
                .toList();
    }

    private static Truth truth(Stay stay) {
        return new Truth(day(stay.from()), day(stay.to()));
    }

    private static LocalDate day(@Nullable String instant) {
        return LocalDate.ofInstant(Instant.parse(Objects.requireNonNull(instant)), COPENHAGEN);
    }
}
