package dk.overgang.benchmarks.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A citizen about whom an admission is sent and cancelled in turn: each notice makes one new version of the plan.
///
/// The CPR number belongs to nobody: it fails modulus 11, and such numbers have only been given to people born on
/// 1 January, which none of these is.
public record LoadCitizen(String cpr, UUID citizenId, UUID courseId, int firstVersion, AtomicInteger told) {
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 2);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyy");
    private static final Duration OLDEST = Duration.ofDays(9 * 365);
    private static final Duration STEP = Duration.ofDays(15);
    private static final Duration LENGTH = Duration.ofDays(3);
    private static final String HOSPITAL = "Psykiatrisk Center";
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /// A notice to send, and the plan version that every service has once it has received the effect.
    public record NextNotice(Map<String, Object> notice, int version) {}

    public static LoadCitizen of(String cpr, UUID citizenId, UUID courseId, int firstVersion) {
        return new LoadCitizen(cpr, citizenId, courseId, firstVersion, new AtomicInteger());
    }

    /// CPR numbers that belong to nobody, without an end.
    public static Stream<String> numbers() {
        return Stream.iterate(FIRST_BIRTHDAY, day -> day.plusDays(1))
                .filter(day -> day.getDayOfYear() != 1)
                .map(day -> day.format(DATE) + "9900")
                .filter(LoadCitizen::failsModulus11);
    }

    public NextNotice next() {
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
                HOSPITAL);
        return new NextNotice(admission, firstVersion + number + 1);
    }

    /// The two notices of a stay that was over long before the course began, so that the plan stays as it is. The
    /// end is told first: told alone, the start would be a stay that still lasts.
    ///
    /// @param number how many stays were told before; each is another one, two hundred reach back nine years
    public List<Map<String, Object>> oldStay(int number) {
        var from = Instant.now().minus(OLDEST).plus(STEP.multipliedBy(number));
        return List.of(
                notice("DISCHARGED", "old-" + number, from.plus(LENGTH)), notice("ADMITTED", "old-" + number, from));
    }

    private Map<String, Object> notice(String type, String episode, Instant at) {
        return Map.of(
                "messageId",
                UUID.randomUUID(),
                "type",
                type,
                "citizen",
                Map.of("cpr", cpr),
                "episode",
                episode,
                "occurredAt",
                at,
                "hospital",
                HOSPITAL);
    }

    /// Whether an admission was sent that is not cancelled yet.
    public boolean isAdmitted() {
        return told.get() % 2 == 1;
    }

    public int lastVersion() {
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
