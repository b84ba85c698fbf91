package dk.overgang.referral.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Text;
import dk.overgang.referral.reports.domain.Benchmarks.Dimension;
import dk.overgang.referral.reports.domain.Benchmarks.Group;
import dk.overgang.referral.reports.domain.Benchmarks.Kind;
import dk.overgang.referral.reports.domain.Benchmarks.Known;
import dk.overgang.referral.reports.domain.Benchmarks.Relation;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenReportTest {

    private static final int SMALLEST = 5;
    private static final Text TEXT = new Text("da", "en");

    private static final Benchmarks BENCHMARKS = new Benchmarks(
            "test",
            SMALLEST,
            List.of(
                    new Dimension(
                            "gender",
                            Kind.TOLD,
                            List.of(
                                    new Group("FEMALE", List.of("FEMALE"), null, TEXT),
                                    new Group("MALE", List.of("MALE"), null, TEXT))),
                    new Dimension(
                            "age",
                            Kind.AGE,
                            List.of(new Group("UP_TO_30", null, 30, TEXT), new Group("OVER_30", null, 150, TEXT))),
                    new Dimension(
                            "substanceUse",
                            Kind.CONDITION,
                            List.of(new Group("TOLD", List.of("SUBSTANCE_USE"), null, TEXT)))),
            List.of(new Known("MEN", "gender", List.of("MALE"), Relation.ALMOST, 40, "S002 §2", TEXT)));

    @Test
    void a_citizen_counts_in_the_group_that_was_told_or_by_age_else_as_unknown() {
        var report = CitizenReport.of(
                people(List.of(
                        women(6, 30),
                        men(8, 31),
                        Stream.generate(CitizenReportTest::nobodyKnown).limit(6))),
                BENCHMARKS);

        assertThat(report.citizens()).isEqualTo(20);
        assertThat(cells(report, "gender")).containsExactly(6, 8, 6);
        assertThat(cells(report, "age")).containsExactly(12, 8, 0);
        assertThat(cells(report, "substanceUse")).containsExactly(6, 14);
        assertThat(report.benchmarks())
                .singleElement()
                .satisfies(beside -> assertThat(beside.percent()).isEqualTo(40));
    }

    @Test
    void a_small_group_takes_another_with_it_so_that_subtraction_does_not_find_it() {
        var report = CitizenReport.of(people(List.of(women(12, 40), men(3, 40))), BENCHMARKS);

        assertThat(report.citizens()).isEqualTo(15);
        assertThat(cells(report, "gender")).containsExactly(null, null, 0);
        assertThat(report.benchmarks())
                .singleElement()
                .satisfies(beside -> assertThat(beside.percent()).isNull());
    }

    @Test
    void of_fewer_than_the_smallest_number_nothing_is_told() {
        var report = CitizenReport.of(people(List.of(women(4, 40))), BENCHMARKS);

        assertThat(report.citizens()).isNull();
        assertThat(report.distributions())
                .allSatisfy(distribution -> assertThat(distribution.cells()).allMatch(cell -> cell.citizens() == null));
    }

    @Test
    void of_nobody_there_are_zeros() {
        assertThat(CitizenReport.of(List.of(), BENCHMARKS).citizens()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_hidden_is_never_one_number_and_never_a_small_sum(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var counts = random.ints(2 + random.nextInt(5), 0, 9).boxed().toList();
            var total = counts.stream().mapToInt(count -> count).sum();
            var hidden = SmallNumbers.hidden(counts, SMALLEST);
            var sum = hidden.stream().mapToInt(counts::get).sum();

            assertThat(IntStream.range(0, counts.size()).filter(place -> !hidden.contains(place)))
                    .noneMatch(place -> counts.get(place) > 0 && counts.get(place) < SMALLEST);
            if (total >= SMALLEST && !hidden.isEmpty()) {
                assertThat(hidden).as(counts.toString()).hasSizeGreaterThan(1);
                assertThat(sum).as(counts.toString()).isGreaterThanOrEqualTo(SMALLEST);
            }
            if (counts.stream().noneMatch(count -> count > 0 && count < SMALLEST)) {
                assertThat(hidden).isEmpty();
            }
        }
    }

    private static List<Integer> cells(CitizenReport report, String dimension) {
        return report.distributions().stream()
                .filter(distribution -> distribution.dimension().equals(dimension))
                .flatMap(distribution -> distribution.cells().stream())
                .map(CitizenReport.Cell::citizens)
                .toList();
    }

    private static List<Subject> people(List<Stream<Subject>> groups) {
        return groups.stream().flatMap(group -> group).toList();
    }

    private static Stream<Subject> women(int many, int age) {
        return Collections.nCopies(
                many, new Subject(age, Facts.none().with("gender", "FEMALE"), Set.of("SUBSTANCE_USE")))
                .stream();
    }

    private static Stream<Subject> men(int many, int age) {
        return Collections.nCopies(many, new Subject(age, Facts.none().with("gender", "MALE"), Set.of())).stream();
    }

    private static Subject nobodyKnown() {
        return new Subject(20, Facts.none(), Set.of());
    }
}
