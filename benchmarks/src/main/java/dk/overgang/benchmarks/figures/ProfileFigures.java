package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.FlightRecording;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.benchmarks.load.WarmUp;
import java.nio.file.Path;
import java.time.Duration;

/// Where a warm demo spends its time while it takes notices: a flight recording, which is kept, and its sums.
public final class ProfileFigures {
    private static final int PEOPLE = 400;
    private static final OpenLoop PACE = new OpenLoop(20, Duration.ofSeconds(30));
    private static final Path FILE = Path.of("benchmarks", "target", "profile.jfr");

    private ProfileFigures() {}

    public static void measure() {
        FreshDemo.run(ProfileFigures::measure);
    }

    private static void measure(FreshDemo demo) {
        var client = demo.client();
        var load = NoticeLoad.of(client::send, client.people(PEOPLE), ChangeWatch.of(demo.store()));
        Table.print(WarmUpTable.of("notice", new WarmUp(demo.jvm(), load::send).run()));
        var recording = FlightRecording.start(demo.jvm(), FILE);
        var _ = PACE.run(load::send);
        recording.stop();
        Table.print("\nA profile of %d s at %d notices/s: %s"
                .formatted(PACE.length().toSeconds(), PACE.perSecond(), FILE));
        Profile.of(FILE).tables().forEach(Table::print);
    }
}
