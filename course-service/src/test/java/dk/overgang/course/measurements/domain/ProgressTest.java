package dk.overgang.course.measurements.domain;

import static dk.overgang.course.measurements.domain.Measuring.FUNCTIONING;
import static dk.overgang.course.measurements.domain.Measuring.STAR;
import static dk.overgang.course.measurements.domain.Measuring.WELLBEING;
import static dk.overgang.course.measurements.domain.Measuring.asked;
import static dk.overgang.course.measurements.domain.Measuring.made;
import static dk.overgang.course.measurements.domain.Measuring.resumed;
import static dk.overgang.course.measurements.domain.Measuring.started;
import static dk.overgang.course.measurements.domain.Measuring.take;
import static dk.overgang.course.measurements.domain.Measuring.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.measurements.domain.MeasurementCommand.Wanted;
import dk.overgang.course.measurements.domain.Progress.Change;
import dk.overgang.course.measurements.domain.TeamAverages.Average;
import dk.overgang.course.measurements.domain.TeamAverages.ItemAverage;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// E30.
class ProgressTest {

    private static final Map<VersionId, Instrument> INSTRUMENTS =
            Map.of(WELLBEING.id(), WELLBEING, FUNCTIONING.id(), FUNCTIONING, STAR.id(), STAR);

    @Test
    void more_wellbeing_is_better() {
        var progress = only(
                taken(started(), WELLBEING, "2026-03-10", PointKind.START, 2, 3, 2),
                taken(resumed(), WELLBEING, "2026-12-10", PointKind.END, 3, 3, 1));

        assertThat(progress.score()).isEqualTo(new Change(7, 7, Meaning.SAME));
        assertThat(progress.items())
                .extracting(item -> item.change().meaning())
                .containsExactly(Meaning.BETTER, Meaning.SAME, Meaning.WORSE);
        assertThat(progress.count(Meaning.BETTER)).isEqualTo(1);
        assertThat(progress.count(Meaning.WORSE)).isEqualTo(1);
        assertThat(progress.count(Meaning.SAME)).isEqualTo(1);
    }

    @Test
    void fewer_limitations_are_better() {
        var progress = only(
                taken(started(), FUNCTIONING, "2026-03-10", PointKind.START, 8, 7, 0),
                taken(resumed(), FUNCTIONING, "2026-12-10", PointKind.END, 5, 7, 1));

        assertThat(progress.items())
                .extracting(item -> item.change().meaning())
                .containsExactly(Meaning.BETTER, Meaning.SAME, Meaning.WORSE);
        assertThat(progress.score()).isNull();
    }

    @Test
    void the_latest_measurement_is_compared_with_the_one_at_the_start() {
        var before = taken(started(), STAR, "2026-03-01", null, 9, 9);
        var start = taken(started(), STAR, "2026-03-10", PointKind.START, 2, 3);
        var between = taken(started(), STAR, "2026-04-01", null, 4, 4);
        var latest = taken(resumed(), STAR, "2026-06-24", PointKind.PHASE_CHANGE, 5, 3);

        var progress = only(latest, between, start, before);

        assertThat(progress.first()).isEqualTo(start);
        assertThat(progress.latest()).isEqualTo(latest);
        assertThat(progress.items())
                .extracting(Progress.ItemChange::change)
                .containsExactly(new Change(2, 5, Meaning.BETTER), new Change(3, 3, Meaning.SAME));
    }

    @Test
    void without_one_at_the_start_the_first_one_counts() {
        var first = taken(started(), STAR, "2026-04-01", null, 4, 4);
        var latest = taken(resumed(), STAR, "2026-12-10", PointKind.END, 5, 3);

        assertThat(only(latest, first).first()).isEqualTo(first);
    }

    @Test
    void what_was_not_answered_both_times_is_not_compared() {
        var withoutWork = made(Measurement.decide(take(
                started(),
                FUNCTIONING,
                asked("2026-03-10", Map.of("SOCIAL_LIFE", 7, "FAMILY_HOME", 6), PointKind.START))));
        var all = taken(resumed(), FUNCTIONING, "2026-12-10", PointKind.END, 5, 4, 4);

        assertThat(only(withoutWork, all).items())
                .extracting(Progress.ItemChange::item)
                .containsExactly("SOCIAL_LIFE", "FAMILY_HOME");
    }

    @Test
    void a_draft_changes_nothing() {
        var start = taken(started(), STAR, "2026-03-10", PointKind.START, 2, 3);
        var wanted = new Wanted(Measuring.day("2026-04-01"), Map.of("HOPE", 9), AnsweredBy.CITIZEN, null, true, null);
        var draft = made(Measurement.decide(take(started(), STAR, wanted)));

        assertThat(only(start, draft).latest()).isEqualTo(start);
        assertThat(of(draft)).isEmpty();
    }

    @Test
    void of_fewer_than_five_courses_no_average_is_told() {
        assertThat(TeamAverages.of(STAR, courses(4))).isEmpty();
        assertThat(TeamAverages.of(STAR, courses(5))).isPresent();
    }

    @Test
    void a_course_that_was_measured_once_counts_for_no_average() {
        var once = only(taken(started(), STAR, "2026-03-10", PointKind.START, 2, 3));

        assertThat(TeamAverages.of(
                        STAR,
                        Stream.concat(courses(4).stream(), Stream.of(once)).toList()))
                .isEmpty();
    }

    @Test
    void averages_are_whole_points_with_halves_rounded_up() {
        var averages = TeamAverages.of(STAR, courses(6)).orElseThrow();

        assertThat(averages.courses()).isEqualTo(6);
        assertThat(averages.items())
                .containsExactly(
                        new ItemAverage("NETWORK", new Average(6, 2, 5)),
                        new ItemAverage("HOPE", new Average(6, 4, 4)));
        assertThat(averages.score()).isNull();
    }

    @Test
    void an_item_that_few_have_answered_has_no_average() {
        var some = new ArrayList<>(courses(4, FUNCTIONING));
        some.add(only(
                made(Measurement.decide(take(
                        started(),
                        FUNCTIONING,
                        asked("2026-03-10", Map.of("SOCIAL_LIFE", 7, "FAMILY_HOME", 6), PointKind.START)))),
                taken(resumed(), FUNCTIONING, "2026-12-10", PointKind.END, 5, 4, 4)));

        assertThat(TeamAverages.of(FUNCTIONING, some).orElseThrow().items())
                .extracting(ItemAverage::item)
                .containsExactly("SOCIAL_LIFE", "FAMILY_HOME");
    }

    @Test
    void the_sum_has_an_average_too() {
        assertThat(TeamAverages.of(WELLBEING, courses(5, WELLBEING))
                        .orElseThrow()
                        .score())
                .isEqualTo(new Average(5, 8, 13));
    }

    /// Network goes from 2 to 5; hope is 3 and 4 in turn, and stays.
    private static List<Progress> courses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> only(
                        taken(started(), STAR, "2026-03-10", PointKind.START, 2, 3 + i % 2),
                        taken(resumed(), STAR, "2026-12-10", PointKind.END, 5, 3 + i % 2)))
                .toList();
    }

    private static List<Progress> courses(int number, Instrument instrument) {
        return IntStream.range(0, number)
                .mapToObj(_ -> only(
                        taken(started(), instrument, "2026-03-10", PointKind.START, 2, 3, 3),
                        taken(resumed(), instrument, "2026-12-10", PointKind.END, 4, 4, 5)))
                .toList();
    }

    private static Progress only(Measurement... made) {
        assertThat(of(made)).hasSize(1);
        return of(made).getFirst();
    }

    private static List<Progress> of(Measurement... made) {
        return Progress.of(List.of(made), id -> Objects.requireNonNull(INSTRUMENTS.get(id), "known"));
    }
}
