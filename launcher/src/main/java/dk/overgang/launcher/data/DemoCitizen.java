package dk.overgang.launcher.data;

import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An invented citizen and how far the course has come, in days before the day the demo data are made.
///
/// The CPR numbers belong to nobody. They fail modulus 11, and such numbers have only been given to people born on
/// 1 January, which none of these is; their serials 99xx are the last that would be given on any birthday.
public record DemoCitizen(
        DemoWorker worker,
        String name,
        String cpr,
        String programme,
        @Nullable Integer startedDaysAgo,
        @Nullable Integer admittedDaysAgo,
        @Nullable Integer endedDaysAgo,
        @Nullable String endReason) {

    private static final LocalTime ADMISSION = LocalTime.of(14, 30);
    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    public static List<DemoCitizen> all() {
        try (var file = Objects.requireNonNull(DemoCitizen.class.getResourceAsStream("/demo-citizens.json"))) {
            return List.of(new JsonMapper().readValue(file, DemoCitizen[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One more citizen, whom the demo data do not have.
    public static DemoCitizen invented(String name, RandomGenerator random) {
        var cpr = Stream.generate(() -> invented(random))
                .filter(DemoCitizen::failsModulusEleven)
                .findFirst()
                .orElseThrow();
        return new DemoCitizen(DemoWorker.METTE, name, cpr, "SEL85-9M", null, null, null, null);
    }

    /// Born from 1960 to 1999, never on 1 January.
    private static String invented(RandomGenerator random) {
        var born = LocalDate.of(1960 + random.nextInt(40), 1 + random.nextInt(12), 2 + random.nextInt(27));
        return BORN.format(born) + "99%02d".formatted(random.nextInt(100));
    }

    private static boolean failsModulusEleven(String cpr) {
        return IntStream.range(0, WEIGHTS.length)
                                .map(i -> WEIGHTS[i] * Character.digit(cpr.charAt(i), 10))
                                .sum()
                        % 11
                != 0;
    }

    /// What a ward or the authority sends to refer the citizen.
    ///
    /// @param movesOn when the move is expected
    public Map<String, Object> referral(LocalDate movesOn) {
        return Map.of(
                "citizen",
                Map.of("cpr", cpr, "name", name),
                "programme",
                programme,
                "source",
                "PSYCHIATRY",
                "transition",
                Map.of("type", "WARD_TO_OWN_HOME", "expectedOn", movesOn));
    }

    /// The answers that lead to the citizen's programme: whether § 85 gives the support follows from it.
    public Map<String, Object> assessment() {
        return Map.of(
                "answers",
                Map.of(
                        "criticalTransition", "YES",
                        "wantsSupport", "YES",
                        "managesWithNetwork", "YES",
                        "ownHome", "YES",
                        "sel85TargetGroup", programme.startsWith("SEL85") ? "YES" : "NO"));
    }

    /// By the whole name, or by a part of it that no other has.
    public static Optional<DemoCitizen> named(String name) {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        var found = all().stream()
                .filter(citizen -> citizen.lowerCaseName().contains(wanted))
                .toList();
        return found.stream()
                .filter(citizen -> found.size() == 1 || citizen.lowerCaseName().equals(wanted))
                .findFirst();
    }

    /// A number that names nobody and is the same at every start.
    public UUID id() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// A small number that is the same at every start: it chooses among what many courses have in common.
    int number() {
        return Integer.parseInt(cpr.substring(cpr.length() - 2));
    }

    public String familyName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /// When the demo data made on that day put the citizen into a ward, in an episode that is called like [#id()].
    public Optional<Instant> admittedAt(LocalDate madeOn) {
        return Optional.ofNullable(admittedDaysAgo)
                .map(days -> madeOn.minusDays(days)
                        .atTime(ADMISSION)
                        .atZone(DemoClock.COPENHAGEN)
                        .toInstant());
    }

    private String lowerCaseName() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "DemoCitizen";
    }
}
