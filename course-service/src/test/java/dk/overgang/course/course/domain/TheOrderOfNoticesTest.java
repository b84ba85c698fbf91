package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Notices.Notice;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same notices reach two courses in different orders, and in between a worker does the same to both. Notices
/// from before and after such an act are not exchanged: the act answers what was known then.
///
/// What may depend on the order, and is left out: the number of the plan's version (it counts changes); the ids
/// of pauses and which stays share one (they are named and joined as they come, so no pause is voided here); and
/// a discharge that is cancelled and told anew after a resume on its day, or met a resume made before it was
/// known (the yes rests on what the worker saw).
class TheOrderOfNoticesTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");

    @Test
    void the_order_in_which_notices_arrive_makes_no_difference() {
        Seeds.each(2_500, dice -> new Pair(dice).live());
    }

    /// What two courses must have in common.
    private record Outcome(
            Status status,
            int phase,
            List<LocalDate> ends,
            List<String> pauses,
            List<String> proposals,
            @Nullable Ending ending) {

        static Outcome of(Course course) {
            return new Outcome(
                    course.status(),
                    course.phase(),
                    course.plan().orElseThrow().ends(),
                    course.pauses().stream()
                            .filter(pause -> !pause.voided())
                            .map(pause -> pause.reason() + " " + pause.from() + " " + pause.to())
                            .sorted()
                            .toList(),
                    course.proposals().stream()
                            .map(proposal -> proposal.kind() + " " + proposal.date())
                            .sorted()
                            .toList(),
                    course.ending());
        }
    }

    private static final class Pair {

        private final Random dice;
        private final List<List<Notice>> told;
        private Course one = then(inContact(NINE_MONTHS), new Start(START, START));
        private Course other = one;
        private Notices heardByOne = Notices.none();
        private Notices heardByOther = Notices.none();
        private LocalDate today = START;

        Pair(Random dice) {
            this.dice = dice;
            this.told = shares(dice);
        }

        void live() {
            for (var share : told) {
                hear(share);
                assertThat(Outcome.of(other)).as("after %s", share).isEqualTo(Outcome.of(one));
                act();
                assertThat(Outcome.of(other)).as("after the act").isEqualTo(Outcome.of(one));
            }
        }

        private void hear(List<Notice> share) {
            var shuffled = new ArrayList<>(share);
            Collections.shuffle(shuffled, dice);
            today = Stream.concat(
                            Stream.of(today), share.stream().map(Notice::on).flatMap(Stream::ofNullable))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            for (int i = 0; i < share.size(); i++) {
                today = today.plusDays(dice.nextInt(2));
                heardByOne = heardByOne.with(share.get(i));
                heardByOther = heardByOther.with(shuffled.get(i));
                one = then(one, new HearOfCitizen(heardByOne.stays(), null, today));
                other = then(other, new HearOfCitizen(heardByOther.stays(), null, today));
            }
        }

        /// Yes to a proposal to resume, a resume of one's own once the citizen is home, a pause of one's own, or
        /// nothing.
        private void act() {
            var resume = one.proposals().stream()
                    .filter(proposal -> proposal.kind() == Proposal.Kind.RESUME)
                    .findFirst();
            var wish = switch (dice.nextInt(4)) {
                case 0 -> resume.map(proposal -> new Resume(proposal.date(), today));
                case 1 -> resume.map(_ -> new Resume(today, today));
                case 2 ->
                    Stream.of(today.minusDays(dice.nextInt(10)))
                            .filter(from -> !from.isBefore(START))
                            .map(from -> new PauseFrom(new UUID(9, from.toEpochDay()), "SENTENCE", from, today))
                            .findFirst();
                default -> Optional.<CourseCommand>empty();
            };
            wish.ifPresent(command -> {
                one = after(one, command);
                other = after(other, command);
            });
        }
    }

    private static Course after(Course course, CourseCommand command) {
        return course.decide(command) instanceof Decision.Changed<Course>(var after, var _) ? after : course;
    }

    /// What is told of up to four episodes, in three shares: each episode's words keep their order between the
    /// shares.
    private static List<List<Notice>> shares(Random dice) {
        var shares = List.<List<Notice>>of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var admitted = START;
        var episodes = 1 + dice.nextInt(4);
        for (int episode = 1; episode <= episodes; episode++) {
            admitted = admitted.plusDays(10L + dice.nextInt(30));
            var share = dice.nextInt(3);
            for (var notice : Notices.about(episode, admitted, dice)) {
                share = Math.min(2, share + dice.nextInt(2));
                shares.get(share).add(notice);
            }
        }
        return shares;
    }
}
