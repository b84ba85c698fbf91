package dk.overgang.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoCitizenTest {
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Test
    void nobody_has_these_cpr_numbers() {
        var random = new Random(20260112);
        var invented = Stream.generate(() -> DemoCitizen.invented("Vera Vandring", random))
                .limit(2000);
        assertThat(Stream.concat(DemoCitizen.all().stream(), invented)).allSatisfy(citizen -> {
            assertThat(citizen.cpr()).matches("\\d{6}99\\d{2}");
            assertThat(born(citizen)).isBetween(LocalDate.of(1960, 1, 1), LocalDate.of(1999, 12, 31));
            assertThat(MonthDay.from(born(citizen))).isNotEqualTo(MonthDay.of(1, 1));
            assertThat(weightedSum(citizen.cpr()) % 11).isNotZero();
        });
    }

    @Test
    void everybody_is_somebody_else() {
        assertThat(DemoCitizen.all()).extracting(DemoCitizen::cpr).doesNotHaveDuplicates();
        assertThat(DemoCitizen.all()).extracting(DemoCitizen::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_worker_has_about_ten_citizens_in_every_part_of_a_course(DemoWorker worker) {
        var own = DemoCitizen.all().stream()
                .filter(citizen -> citizen.worker() == worker)
                .toList();
        assertThat(own).hasSizeBetween(8, 12);
        assertThat(own).anyMatch(citizen -> citizen.startedDaysAgo() == null);
        assertThat(own).anyMatch(runningFor(0, 61));
        assertThat(own).anyMatch(runningFor(92, 181));
        assertThat(own).anyMatch(runningFor(184, 273));
        assertThat(own).anyMatch(citizen -> citizen.admittedDaysAgo() != null);
        assertThat(own).anyMatch(runningFor(276, 400).or(citizen -> citizen.endReason() != null));
    }

    @Test
    void a_citizen_is_found_by_name_or_by_a_part_that_no_other_has() {
        assertThat(DemoCitizen.named("anna holm")).map(DemoCitizen::name).hasValue("Anna Holm");
        assertThat(DemoCitizen.named("Bisgaard")).map(DemoCitizen::name).hasValue("Gorm Bisgaard");
        assertThat(DemoCitizen.named("a")).isEmpty();
        assertThat(DemoCitizen.named("Nobody")).isEmpty();
    }

    private static Predicate<DemoCitizen> runningFor(int from, int to) {
        return citizen -> citizen.startedDaysAgo() != null
                && citizen.admittedDaysAgo() == null
                && citizen.startedDaysAgo() >= from
                && citizen.startedDaysAgo() <= to;
    }

    private static LocalDate born(DemoCitizen citizen) {
        var digits = citizen.cpr();
        return LocalDate.of(
                1900 + Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(0, 2)));
    }

    private static int weightedSum(String digits) {
        return IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * Character.digit(digits.charAt(i), 10))
                .sum();
    }
}
