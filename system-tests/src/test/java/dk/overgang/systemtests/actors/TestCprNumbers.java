package dk.overgang.systemtests.actors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// CPR numbers that belong to nobody: they fail modulus 11, and such numbers have only been given to people born
/// on 1 January, which none of these is; their serials 99xx are the last that would be given on any birthday.
final class TestCprNumbers {

    private static final LocalDate OLDEST = LocalDate.of(1960, 1, 2);
    private static final int DAYS = 14_000;
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private TestCprNumbers() {}

    /// One that was not given before in this JVM.
    static String freshCpr() {
        return IntStream.generate(GIVEN::getAndIncrement)
                .filter(number -> OLDEST.plusDays(number % DAYS).getDayOfYear() != 1)
                .mapToObj(number -> OLDEST.plusDays(number % DAYS).format(DateTimeFormatter.ofPattern("ddMMuu"))
                        + (9900 + number / DAYS))
                .filter(TestCprNumbers::belongsToNobody)
                .findFirst()
                .orElseThrow();
    }

    private static boolean belongsToNobody(String cpr) {
        return IntStream.range(0, WEIGHTS.length)
                                .map(place -> WEIGHTS[place] * (cpr.charAt(place) - '0'))
                                .sum()
                        % 11
                != 0;
    }
}
