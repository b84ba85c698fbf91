package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.demo.JvmMemory;
import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.figures.PeerCost.Measured;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.Meter;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.WarmUp;
import dk.overgang.benchmarks.peers.Peer;
import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The platform beside what a team would build instead, in one session. A peer that is not there, cannot be built
/// or does not run is named, and the others are measured.
public final class PeerFigures {
    private static final List<String> PEERS = List.of("modulith", "namastack");
    private static final int PEOPLE = 400;

    private PeerFigures() {}

    /// Measures the peers in that directory.
    public static void measure(Path directory) {
        var there = peers(directory);
        if (there.isEmpty()) {
            Table.print("\nThere are no peers to compare with in %s: name their directory with --peers."
                    .formatted(directory));
            return;
        }
        FreshDemo.run(demo -> compare(demo, there));
    }

    private static void compare(FreshDemo demo, List<Path> there) {
        var client = demo.client();
        var load = NoticeLoad.of(client::send, client.people(PEOPLE), ChangeWatch.of(demo.store()));
        warm("here", demo.jvm(), load);
        try (var memory = JvmMemory.of(demo.jvm())) {
            var ours = new Measured("here", demo.jvm(), new Meter(demo.jvm(), memory), load);
            there.forEach(source -> compare(ours, source));
        }
    }

    private static List<Path> peers(Path directory) {
        return PEERS.stream().map(directory::resolve).filter(Files::isDirectory).toList();
    }

    private static void compare(Measured ours, Path source) {
        try (var peer = Peer.start(source)) {
            var load = peer.load(PEOPLE);
            warm(peer.name(), peer.jvm(), load);
            try (var memory = JvmMemory.of(peer.jvm())) {
                var theirs = new Measured(peer.name(), peer.jvm(), new Meter(peer.jvm(), memory), load);
                Table.print(new PeerCost(ours, theirs).measure());
            }
            // What the last rate was too high for is done before the next peer is measured.
            Table.print("Citizens who are not what was told of them: here %d, in %s %d"
                    .formatted(wrong(ours.load()), peer.name(), wrong(load)));
        } catch (SetupError error) {
            Table.print("\n" + error.sentence());
        }
    }

    private static long wrong(NoticeLoad load) {
        return load.watch().countWrong(load.people());
    }

    private static void warm(String name, JvmProcess process, NoticeLoad load) {
        Table.print("\n" + name);
        Table.print(WarmUpTable.of("notice", new WarmUp(process, load::send).run()));
    }
}
