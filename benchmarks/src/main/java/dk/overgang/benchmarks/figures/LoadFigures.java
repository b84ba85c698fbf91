package dk.overgang.benchmarks.figures;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.overgang.benchmarks.Figure;
import dk.overgang.benchmarks.demo.DemoProcess;
import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.demo.ScratchDirectory;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OpenLoop;
import dk.overgang.benchmarks.lowerbound.DocumentSizes;
import dk.overgang.benchmarks.lowerbound.KafkaHop;
import dk.overgang.benchmarks.lowerbound.LowerBound;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.bson.UuidRepresentation;

/// The figures under load: one demo without demo citizens, and citizens created for the measurement.
public final class LoadFigures {
    private static final int PEOPLE = 400;
    private static final OpenLoop WARM_UP = new OpenLoop(20, Duration.ofSeconds(75));

    private LoadFigures() {}

    public static void measure(Set<Figure> parts) {
        StartFigures.ensureCache();
        try (var data = ScratchDirectory.make();
                var demo = DemoProcess.start(data.path(), "--fresh", "--without-citizens");
                var client = new LoadClient(demo.setup());
                var store = store(demo)) {
            var memoryWhenReady = demo.resident();
            var load = new NoticeLoad(client, client.people(PEOPLE), new ChangeWatch(store));
            var cpuBefore = demo.cpuTime();
            var _ = WARM_UP.run(load::sendAndAwait);
            if (parts.contains(Figure.PROPAGATION)) {
                propagation(demo, store, load).forEach(Table::print);
            }
            if (parts.contains(Figure.SUSTAINED)) {
                Table.print(SustainedRate.measure(load));
            }
            var cpu = demo.cpuTime().minus(cpuBefore);
            Table.print(process(load, memoryWhenReady, demo.resident(), cpu));
        }
    }

    private static List<Table> propagation(DemoProcess demo, MongoClient store, NoticeLoad load) {
        var broker = "127.0.0.1:" + demo.setup().port(Port.KAFKA);
        try (var hop = new KafkaHop(broker)) {
            var lowerBound = new LowerBound(store, hop, DocumentSizes.measured(store, broker), PEOPLE);
            return new PropagationDelay(load, lowerBound).measure();
        } catch (InterruptedException | ExecutionException e) {
            throw new SetupError("The lower bound could not be measured: " + e, e);
        }
    }

    private static Table process(NoticeLoad load, String memoryWhenReady, String memoryNow, Duration cpu) {
        return Table.of(
                        "The demo's process under load: %d notices, after which %d people are not what was told of them"
                                .formatted(load.told(), load.watch().countWrong(load.people())),
                        "resident when ready, without citizens",
                        "resident now",
                        "CPU time per notice")
                .row(memoryWhenReady, memoryNow, Table.millis((double) cpu.toNanos() / load.told()));
    }

    private static MongoClient store(DemoProcess demo) {
        var address = new ConnectionString("mongodb://127.0.0.1:" + demo.setup().port(Port.STORE));
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
