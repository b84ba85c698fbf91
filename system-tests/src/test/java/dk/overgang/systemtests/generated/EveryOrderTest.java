package dk.overgang.systemtests.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.CourseView.Pause;
import dk.overgang.systemtests.actors.CourseView.Proposal;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.PlatformView.Stay;
import dk.overgang.systemtests.platform.AtOnce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The order in which notices arrive decides nothing (F22).
class EveryOrderTest {

    /// All that is shown of a citizen and a course, without the ids and versions that differ from course to
    /// course.
    private record End(
            String status,
            List<LocalDate> boundaries,
            List<PauseShown> pauses,
            List<LocalDate> resumeProposals,
            List<StayShown> stays) {}

    private record PauseShown(LocalDate from, @Nullable LocalDate to) {}

    private record StayShown(
            String kind,
            String state,
            @Nullable String from,
            @Nullable String to) {}

    private static final int AT_A_TIME = 4;

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();

    @Test
    void f22_all_24_orders_of_admission_leave_its_cancellation_and_discharge_end_alike() {
        var people = AtOnce.map(orders(List.of(0, 1, 2, 3)), AT_A_TIME, order -> {
            var person = actors.startedOn(today.minusDays(40));
            tell(person, order);
            return person;
        });
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();

        var ends = people.stream().map(this::endOf).toList();

        assertThat(ends).hasSize(24).containsOnly(ends.getFirst());
        assertThat(ends.getFirst().status()).isEqualTo("PAUSED");
        assertThat(ends.getFirst().pauses()).containsExactly(new PauseShown(today.minusDays(12), null));
        assertThat(ends.getFirst().resumeProposals()).containsExactly(today.minusDays(2));
        assertThat(ends.getFirst().stays())
                .singleElement()
                .matches(stay -> stay.state().equals("DISCHARGED"));
    }

    @Test
    void f22_an_admission_and_a_death_end_alike_in_either_order() {
        var ends = inEveryOrder(person -> List.of(notice(person, "ADMITTED", 12), notice(person, "DIED", 2)));

        assertThat(ends).containsOnly(ends.getFirst());
        assertThat(ends.getFirst().status()).isEqualTo("ENDED");
        assertThat(ends.getFirst().pauses()).containsExactly(new PauseShown(today.minusDays(12), today.minusDays(2)));
        assertThat(ends.getFirst().stays()).extracting(StayShown::state).containsExactly("DECEASED");
    }

    @Test
    void f22_an_admission_and_a_death_taken_back_end_alike_in_all_6_orders() {
        var ends = inEveryOrder(person -> {
            var death = notice(person, "DIED", 6);
            var takenBack = death.cancelled().sentAt(death.occurredAt().plus(Duration.ofHours(5)));
            return List.of(notice(person, "ADMITTED", 12), death, takenBack);
        });

        assertThat(ends).containsOnly(ends.getFirst());
        assertThat(ends.getFirst().status()).isEqualTo("PAUSED");
        assertThat(ends.getFirst().pauses()).containsExactly(new PauseShown(today.minusDays(12), null));
    }

    @Test
    void f22_a_double_admission_ends_alike_in_all_24_orders() {
        var ends = inEveryOrder(person -> List.of(
                notice(person, "ADMITTED", 20),
                elsewhere(person, "ADMITTED", 14),
                elsewhere(person, "DISCHARGED", 8),
                notice(person, "DISCHARGED", 3)));

        assertThat(ends).containsOnly(ends.getFirst());
        assertThat(ends.getFirst().resumeProposals()).containsExactly(today.minusDays(3));
    }

    private List<End> inEveryOrder(Function<Person, List<PlainNotice>> told) {
        var first = actors.startedOn(today.minusDays(40));
        var places = IntStream.range(0, told.apply(first).size()).boxed().toList();
        var people = AtOnce.map(orders(places), AT_A_TIME, order -> {
            var person = actors.startedOn(today.minusDays(40));
            var notices = told.apply(person);
            order.forEach(place -> actors.region().tells(notices.get(place)));
            return person;
        });
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        return people.stream().map(this::endOf).toList();
    }

    private PlainNotice elsewhere(Person person, String type, int daysAgo) {
        var notice = PlainNotice.of(person.cpr(), type, "other-ward", today.minusDays(daysAgo));
        return notice.sentAt(notice.occurredAt());
    }

    private void tell(Person person, List<Integer> order) {
        var leave = notice(person, "LEAVE_STARTED", 8);
        var told = List.of(
                notice(person, "ADMITTED", 12),
                leave,
                leave.cancelled().sentAt(leave.occurredAt().plus(Duration.ofHours(1))),
                notice(person, "DISCHARGED", 2));
        order.forEach(place -> actors.region().tells(told.get(place)));
    }

    /// Sent when it happened, however late it arrives.
    private PlainNotice notice(Person person, String type, int daysAgo) {
        var notice = PlainNotice.of(person.cpr(), type, "ward", today.minusDays(daysAgo));
        return notice.sentAt(notice.occurredAt());
    }

    private End endOf(Person person) {
        var known = actors.view().agreed(person);
        var course = actors.worker().looksAt(person);
        return new End(
                known.status(),
                course.boundaries(),
                course.standingPauses().stream().map(EveryOrderTest::shown).toList(),
                course.proposals().stream().map(Proposal::date).toList(),
                actors.view().stays(person.citizenId()).stream()
                        .map(EveryOrderTest::shown)
                        .toList());
    }

    private static PauseShown shown(Pause pause) {
        return new PauseShown(pause.from(), pause.to());
    }

    private static StayShown shown(Stay stay) {
        return new StayShown(stay.kind(), stay.state(), stay.from(), stay.to());
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        return all.stream()
                .flatMap(first -> orders(without(all, first)).stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }

    private static <T> List<T> without(List<T> all, T one) {
        var rest = new ArrayList<>(all);
        var _ = rest.remove(one);
        return rest;
    }
}
