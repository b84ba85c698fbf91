package dk.overgang.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.bson.UuidRepresentation;

/// The figures of a platform under load: one demo, without its own citizens, and people made for the purpose.
final class LoadFigures {
    private static final int PEOPLE = 400;
    private static final OpenLoop WARM_UP = new OpenLoop(20, Duration.ofSeconds(75));

    private LoadFigures() {}

    static void measure(Set<Part> parts) {
        StartFigures.pastTheFirst();
        try (var data = ScratchDirectory.make();
                var demo = Demo.start(data.path(), "--fresh", "--without-citizens");
                var outside = new LoadClient(demo.setup());
                var store = store(demo)) {
            var memoryWhenReady = demo.resident();
            var load = new Load(outside, outside.people(PEOPLE), new Watch(store));
            var cpuBefore = demo.cpuTime();
            var _ = WARM_UP.run(load::settle);
            if (parts.contains(Part.PROPAGATION)) {
                propagation(demo, store, load).forEach(Report::say);
            }
            if (parts.contains(Part.SUSTAINED)) {
                Report.say(Sustained.measure(load));
            }
            var cpu = demo.cpuTime().minus(cpuBefore);
            Report.say(process(load, memoryWhenReady, demo.resident(), cpu));
        }
    }

    private static List<Report> propagation(Demo demo, MongoClient store, Load load) {
        var broker = "127.0.0.1:" + demo.setup().port(Port.KAFKA);
        try (var hop = new RawHop(broker)) {
            var floor = new Floor(store, hop, Sizes.measured(store, broker), PEOPLE);
            return new Propagation(load, floor).measure();
        } catch (InterruptedException | ExecutionException e) {
            throw new SetupError("The floor could not be measured: " + e, e);
        }
    }

    private static Report process(Load load, String memoryWhenReady, String memoryNow, Duration cpu) {
        return Report.of(
                        "The demo's process under load: %d notices, after which %d people are not what was told of them"
                                .formatted(load.told(), load.watch().astray(load.people())),
                        "resident when ready, without citizens",
                        "resident now",
                        "CPU time per notice")
                .row(memoryWhenReady, memoryNow, Report.millis((double) cpu.toNanos() / load.told()));
    }

    private static MongoClient store(Demo demo) {
        var address = new ConnectionString("mongodb://127.0.0.1:" + demo.setup().port(Port.STORE));
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
