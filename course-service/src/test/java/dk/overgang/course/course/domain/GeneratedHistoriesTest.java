package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.ASKING_FIRST;
import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.SIX_MONTHS;
import static dk.overgang.course.course.domain.Courses.inContact;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Notices.About;
import dk.overgang.course.course.domain.Notices.Notice;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.dates.Plan.Phase;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold whatever happens to a course, tried on thousands of invented lives. A failure names its seed.
class GeneratedHistoriesTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");

    @Test
    void whatever_happens_the_plan_adds_up() {
        Seeds.each(2_000, dice -> new Life(dice).live());
    }

    /// A course to which anything may happen, in any order: notices early, late and wrong, and workers who click.
    private static final class Life {

        private final Random dice;
        private final List<CourseCommand> done = new ArrayList<>();
        private final List<Notice> toCome = new ArrayList<>();
        private Notices heard = Notices.none();
        private @Nullable LocalDate died;
        private LocalDate today = START;
        private Course course;

        Life(Random dice) {
            this.dice = dice;
            course = inContact(List.of(NINE_MONTHS, SIX_MONTHS, ASKING_FIRST).get(dice.nextInt(3)));
            var admitted = START.minusDays(20);
            var episodes = dice.nextInt(5);
            for (int episode = 1; episode <= episodes; episode++) {
                admitted = admitted.plusDays(10L + dice.nextInt(70));
                toCome.addAll(Notices.about(episode, admitted, dice));
                if (dice.nextInt(4) == 0) {
                    toCome.add(new Notice(episode, About.DISCHARGE, 10, admitted.plusDays(dice.nextInt(30))));
                }
            }
            Collections.shuffle(toCome, dice);
        }

        void live() {
            try {
                for (int step = 0; step < 40; step++) {
                    today = today.plusDays(dice.nextInt(15));
                    doOne(next());
                }
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(failure.getMessage() + " after " + done, failure);
            }
        }

        private CourseCommand next() {
            return switch (dice.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6 -> hearNext();
                case 7, 8 -> new Start(someDay(), today);
                case 9, 10 -> new PauseFrom(new UUID(9, done.size()), "SENTENCE", someDay(), today);
                case 11, 12, 13, 14 -> new Resume(someDay(), today, dice.nextInt(3) == 0 ? somePause() : null);
                case 15 -> new ConfirmPause(somePause(), today);
                case 16 -> new VoidPause(somePause(), today);
                case 17 -> new AssignWorker(new UUID(6, dice.nextInt(2)), today);
                case 18 -> dice.nextInt(8) > 0 ? new PassTime(today) : new End("MOVED", someDay(), today);
                default -> dieOrLive();
            };
        }

        private CourseCommand hearNext() {
            heard = toCome.isEmpty() ? heard : heard.with(toCome.removeLast());
            return new HearOfCitizen(heard.stays(), died, today);
        }

        private CourseCommand dieOrLive() {
            died = died == null ? today.minusDays(dice.nextInt(5)) : null;
            return new HearOfCitizen(heard.stays(), died, today);
        }

        /// The day of a proposal, today, or any day around.
        private LocalDate someDay() {
            var proposals = course.proposals();
            return switch (dice.nextInt(3)) {
                case 0 -> today;
                case 1 -> today.plusDays(2).minusDays(dice.nextInt(60));
                default ->
                    proposals.isEmpty()
                            ? today
                            : proposals.get(dice.nextInt(proposals.size())).date();
            };
        }

        private UUID somePause() {
            var pauses = course.pauses();
            return pauses.isEmpty()
                    ? new UUID(0, 0)
                    : pauses.get(dice.nextInt(pauses.size())).id();
        }

        private void doOne(CourseCommand command) {
            done.add(command);
            switch (course.decide(command)) {
                case Changed<Course>(var after, var events) -> {
                    assertThat(events.stream()
                                    .map(CourseEvent.class::cast)
                                    .reduce(course, Course::evolve, (_, last) -> last))
                            .isEqualTo(after);
                    assertVersions(course, after);
                    assertAddsUp(after, today);
                    course = after;
                }
                case Unchanged<Course> _, Refused<Course> _ -> {}
            }
            if (command instanceof HearOfCitizen) {
                assertThat(course.decide(command)).isEqualTo(Decision.unchanged());
                assertTheDeathIsKnown();
            }
        }

        /// It ends the course, unless that was over before: on its planned end it is over for the living alone.
        private void assertTheDeathIsKnown() {
            var ending = course.ending();
            if (ending == null) {
                assertThat(died).isNull();
                return;
            }
            assertThat(ending.died()).isEqualTo(Optional.ofNullable(died));
            if (ending.isPlanned() && died != null) {
                assertThat(died).isAfterOrEqualTo(ending.on());
            }
        }
    }

    private static void assertVersions(Course before, Course after) {
        assertThat(after.planVersion()).isGreaterThanOrEqualTo(before.planVersion());
        // An end, and taking it back, moves no date; it may only hold the plan or let it go.
        var isAnEnd = before.ending() != null || after.ending() != null;
        if (!dates(after, isAnEnd).equals(dates(before, isAnEnd))) {
            assertThat(after.planVersion()).isGreaterThan(before.planVersion());
        }
    }

    private static void assertAddsUp(Course course, LocalDate today) {
        course.plan().ifPresent(plan -> {
            assertThat(plan.phases()).extracting(Phase::start).first().isEqualTo(course.start());
            assertThat(plan.phases())
                    .allSatisfy(phase -> assertThat(phase.start()).isBefore(phase.end()));
            assertThat(unpausedDays(course)).isEqualTo(daysOfTheUnbrokenCalendar(course));
            if (course.status() != Status.ENDED) {
                var day = course.clockStandsAt(today);
                assertThat(course.phase()).isEqualTo(plan.phaseOn(day));
                assertThat(day).isBefore(plan.plannedEnd());
            }
            assertEndedInThePhaseOfItsLastDay(course, plan);
        });
        assertNoStayIsForgotten(course);
        assertThat(course.openPauses()).filteredOn(Pause::isHospitals).hasSizeLessThan(2);
        assertThat(course.nextDue().stream()).allSatisfy(due -> assertThat(due).isAfter(today));
        if (course.status() != Status.ENDED) {
            assertThat(course.proposals())
                    .filteredOn(proposal -> !proposal.date().isAfter(today))
                    .allSatisfy(
                            proposal -> assertThat(course.planAfter(proposal)).isPresent());
        }
    }

    private static void assertEndedInThePhaseOfItsLastDay(Course course, Plan plan) {
        var ending = course.ending();
        if (ending == null) {
            return;
        }
        var last = ending.on().minusDays(1);
        var stoodStillSince = course.pauses().stream()
                .filter(Pause::isOpen)
                .map(Pause::from)
                .min(LocalDate::compareTo)
                .filter(last::isAfter);
        assertThat(course.phase()).isEqualTo(plan.phaseOn(stoodStillSince.orElse(last)));
    }

    /// Every stay that counts began in a pause, or the worker is asked about it.
    private static void assertNoStayIsForgotten(Course course) {
        if (course.start() == null || course.ending() != null) {
            return;
        }
        assertThat(course.admissions().stays()).allSatisfy(stay -> {
            var admitted = Objects.requireNonNull(stay.from());
            var first = admitted.isBefore(course.start()) ? course.start() : admitted;
            var isInAPause = course.pauses().stream()
                    .filter(pause -> pause.isHospitals() && !pause.voided())
                    .anyMatch(pause -> !pause.from().isAfter(first)
                            && (pause.to() == null || !pause.to().isBefore(first)));
            var isAskedAbout = course.proposals().stream()
                    .anyMatch(proposal -> proposal.kind() == Proposal.Kind.PAUSE
                            && proposal.date().equals(first));
            assertThat(isInAPause || isAskedAbout).as("%s in %s", stay, course).isTrue();
        });
    }

    /// Of each phase, the days that no pause covers, counted one by one.
    private static List<Long> unpausedDays(Course course) {
        var pauses = course.pauses().stream()
                .flatMap(pause -> pause.interval().stream())
                .toList();
        return course.plan().orElseThrow().phases().stream()
                .map(phase -> phase.start()
                        .datesUntil(phase.end())
                        .filter(day -> pauses.stream()
                                .noneMatch(pause -> !day.isBefore(pause.from()) && day.isBefore(pause.to())))
                        .count())
                .toList();
    }

    private static List<Long> daysOfTheUnbrokenCalendar(Course course) {
        var start = course.plan().orElseThrow().start();
        long third = course.programme().months() / 3;
        return IntStream.range(0, 3)
                .mapToObj(k -> ChronoUnit.DAYS.between(start.plusMonths(k * third), start.plusMonths((k + 1) * third)))
                .toList();
    }

    private static Optional<Plan> dates(Course course, boolean isAnEnd) {
        return course.plan().map(plan -> new Plan(0, plan.start(), plan.ends(), !isAnEnd && plan.held()));
    }
}
