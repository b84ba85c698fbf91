package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many notices a second each way in accepts with a p99 of at most 250 ms: as MedCom messages and as plain
/// JSON, about the same people, an admission sent and cancelled in turn. The work behind the answers goes on
/// meanwhile.
public record IntakeRate(LoadClient client, List<LoadCitizen> people) {
    private static final int FIRST = 10;
    private static final int LIMIT = 2000;
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final OpenLoop WARM_UP = new OpenLoop(20, Duration.ofSeconds(30));
    private static final double SLOWEST = 250e6;
    private static final Route ROUTE = new Route("265161000016000", "953741000016009");

    private record Highest(int rate, Latencies delays) {}

    public Table measure() {
        var plain = highest(this::plain);
        var fhir = highest(this::fhir);
        return Table.of(
                        "Intake: the highest rate of notices accepted with a p99 of at most 250 ms; aim: MedCom at least 0.6 of plain JSON",
                        "way in",
                        "rate",
                        "p50",
                        "p99",
                        "of plain JSON")
                .row(cells("plain JSON", plain, ""))
                .row(cells("MedCom (JSON)", fhir, Table.ratio((double) fhir.rate() / plain.rate())));
    }

    private static String[] cells(String way, Highest highest, String ratio) {
        return new String[] {
            way,
            highest.rate() + "/s",
            Table.millis(highest.delays().percentile(50)),
            Table.millis(highest.delays().percentile(99)),
            ratio
        };
    }

    /// Requests are made before the measurement, because making them is not the platform's work.
    private static Highest highest(IntFunction<List<Runnable>> sendings) {
        var _ = run(WARM_UP, sendings);
        var best = new Highest(0, new Latencies(new long[0], 0));
        for (var rate = FIRST; rate < LIMIT; rate = rate * 5 / 4) {
            var pace = new OpenLoop(rate, STEP);
            var delays = run(pace, sendings);
            if (isTooSlow(delays)) {
                // The p99 of less than a hundred notices is the slowest of them: one pause of the machine is no limit.
                delays = run(pace, sendings);
            }
            if (isTooSlow(delays)) {
                break;
            }
            best = new Highest(rate, delays);
        }
        return best;
    }

    private static boolean isTooSlow(Latencies delays) {
        return delays.failed() > 0 || delays.percentile(99) > SLOWEST;
    }

    private static Latencies run(OpenLoop pace, IntFunction<List<Runnable>> sendings) {
        var count = (int) (pace.perSecond() * pace.length().toSeconds());
        var sending = sendings.apply(count);
        return pace.run(number -> {
            sending.get(number).run();
            return true;
        });
    }

    private List<Runnable> plain(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> person(number).next().notice())
                .<Runnable>map(notice -> () -> client.send(notice))
                .toList();
    }

    private List<Runnable> fhir(int count) {
        return IntStream.range(0, (count + 1) / 2)
                .mapToObj(this::person)
                .flatMap(IntakeRate::admittedAndNot)
                .limit(count)
                .<Runnable>map(message -> () -> client.sendMessage(message))
                .toList();
    }

    private static Stream<byte[]> admittedAndNot(LoadCitizen person) {
        var now = Instant.now();
        var writer = Writer.of(new Citizen(person.cpr(), "Nescio", UUID.randomUUID()), ROUTE);
        var admission = writer.tells(NoticeType.ADMITTED, NoticeChange.NEW, now, now);
        var cancellation = writer.after(admission).tells(NoticeType.ADMITTED, NoticeChange.CANCELLED, now, now);
        return Stream.of(admission, cancellation).map(SampleMessages::json);
    }

    private LoadCitizen person(int number) {
        return people.get(number % people.size());
    }
}
