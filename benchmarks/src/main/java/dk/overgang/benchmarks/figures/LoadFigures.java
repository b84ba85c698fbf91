package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.Figure;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.demo.JvmMemory;
import dk.overgang.benchmarks.demo.JvmProcess;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.Meter;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.WarmUp;
import dk.overgang.benchmarks.load.WarmUp.Warmth;
import dk.overgang.benchmarks.lowerbound.DocumentSizes;
import dk.overgang.benchmarks.lowerbound.KafkaHop;
import dk.overgang.benchmarks.lowerbound.LowerBound;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// The figures under load: one demo without demo citizens, which is warmed up once, and citizens created for the
/// measurement. What leaves a backlog behind comes last.
public final class LoadFigures {
    private static final int PEOPLE = 400;
    private static final int INTAKE_PEOPLE = 200;

    private LoadFigures() {}

    public static void measure(Set<Figure> parts) {
        FreshDemo.run(demo -> measure(parts, demo));
    }

    private static void measure(Set<Figure> parts, FreshDemo demo) {
        var client = demo.client();
        var memoryWhenReady = demo.jvm().resident();
        var load = NoticeLoad.of(client::send, client.people(PEOPLE), ChangeWatch.of(demo.store()));
        var warmUp = new WarmUp(demo.jvm(), load::send);
        var warmth = parts.contains(Figure.COST) ? warmUp.runThroughTheCold() : warmUp.run();
        Table.print(WarmUpTable.of("notice", warmth));
        if (parts.contains(Figure.COST)) {
            cost(demo, load, warmth);
        }
        if (parts.contains(Figure.PROPAGATION)) {
            propagation(demo, load).forEach(Table::print);
        }
        if (parts.contains(Figure.SUSTAINED)) {
            Table.print(SustainedRate.of(load).table());
        }
        Table.print(process(load, memoryWhenReady, demo.jvm()));
        if (parts.contains(Figure.INTAKE)) {
            Table.print(new IntakeRate(client, client.people(INTAKE_PEOPLE)).measure());
        }
    }

    /// What the process costs by itself comes first: to be asked about its memory costs it some.
    private static void cost(FreshDemo demo, NoticeLoad few, Warmth warmth) {
        Table.print(new ProcessCost(demo.jvm(), warmth).measure());
        var client = demo.client();
        var citizens = client.people(NoticeCost.CITIZENS_WITH_MANY);
        var many = NoticeLoad.of(client::send, citizens, few.watch());
        try (var memory = JvmMemory.of(demo.jvm())) {
            new NoticeCost(new Meter(demo.jvm(), memory), few, many).measure().forEach(Table::print);
        }
    }

    private static List<Table> propagation(FreshDemo demo, NoticeLoad load) {
        var store = demo.store();
        var broker = "127.0.0.1:" + demo.process().setup().port(Port.KAFKA);
        try (var hop = new KafkaHop(broker)) {
            var lowerBound = new LowerBound(store, hop, DocumentSizes.measured(store, broker), PEOPLE);
            return new PropagationDelay(load, lowerBound).measure();
        } catch (InterruptedException | ExecutionException e) {
            throw new SetupError("The lower bound could not be measured: " + e, e);
        }
    }

    private static Table process(NoticeLoad load, String memoryWhenReady, JvmProcess demo) {
        return Table.of(
                        "The demo's process under load: %d notices, after which %d people are not what was told of them"
                                .formatted(load.told(), load.watch().countWrong(load.people())),
                        "resident when ready, without citizens",
                        "resident now")
                .row(memoryWhenReady, demo.resident());
    }
}
