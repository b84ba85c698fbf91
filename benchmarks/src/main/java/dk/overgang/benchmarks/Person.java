package dk.overgang.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A citizen of the load, admitted and un-admitted in turn: each notice changes the course by one plan version.
///
/// The CPR number belongs to nobody: it fails modulus 11, and such numbers have only been given to people born on
/// 1 January, which none of these is.
record Person(String cpr, UUID citizenId, UUID courseId, int firstVersion, AtomicInteger told) {
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 2);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /// What to tell, and the plan version that every service shows once it has heard it.
    record Told(Map<String, Object> notice, int version) {}

    static Person of(String cpr, UUID citizenId, UUID courseId, int firstVersion) {
        return new Person(cpr, citizenId, courseId, firstVersion, new AtomicInteger());
    }

    /// As many numbers as wanted.
    static Stream<String> numbers() {
        return Stream.iterate(FIRST_BIRTHDAY, day -> day.plusDays(1))
                .filter(day -> day.getDayOfYear() != 1)
                .map(day -> day.format(DATE) + "9900")
                .filter(Person::failsModulus11);
    }

    Told next() {
        var number = told.getAndIncrement();
        var admission = Map.<String, Object>of(
                "messageId",
                UUID.randomUUID(),
                "type",
                "ADMITTED",
                "change",
                number % 2 == 0 ? "NEW" : "CANCELLED",
                "citizen",
                Map.of("cpr", cpr),
                "episode",
                "stay-" + number / 2,
                "occurredAt",
                Instant.now(),
                "hospital",
                "Psykiatrisk Center");
        return new Told(admission, firstVersion + number + 1);
    }

    int lastVersion() {
        return firstVersion + told.get();
    }

    private static boolean failsModulus11(String cpr) {
        return IntStream.range(0, WEIGHTS.length)
                                .map(i -> WEIGHTS[i] * Character.digit(cpr.charAt(i), 10))
                                .sum()
                        % 11
                != 0;
    }

    @Override
    public String toString() {
        return "Person";
    }
}
