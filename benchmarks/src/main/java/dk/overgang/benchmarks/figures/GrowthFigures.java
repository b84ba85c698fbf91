package dk.overgang.benchmarks.figures;

import com.mongodb.client.MongoClient;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.figures.GrowthTables.Store;
import dk.overgang.benchmarks.load.ChangeWatch;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.OldStays;
import dk.overgang.benchmarks.load.WarmUp;
import dk.overgang.benchmarks.stored.Copies;
import dk.overgang.benchmarks.stored.PlatformSearches;
import dk.overgang.launcher.setup.SetupError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes slower with the number of stored citizens and with the length of a citizen's history, on the
/// embedded store or on a MongoDB.
public final class GrowthFigures {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UP_PEOPLE = 200;
    private static final int MEASURED_PEOPLE = 100;

    private GrowthFigures() {}

    /// Measures both.
    ///
    /// @param mongodb the MongoDB to measure on; without one it is the embedded store
    public static void measure(@Nullable String mongodb) {
        FreshDemo.runOn(mongodb, demo -> measure(demo, mongodb == null ? Store.EMBEDDED : Store.MONGODB));
    }

    private static void measure(FreshDemo demo, Store kind) {
        var client = demo.client();
        var watch = ChangeWatch.of(demo.store());
        var warming = NoticeLoad.of(client::send, client.people(WARM_UP_PEOPLE), watch);
        Table.print(WarmUpTable.of("notice", new WarmUp(demo.jvm(), warming::send).run()));
        var measured = withOldStays(client, watch, MEASURED_PEOPLE, HistoryCost.FEW);
        var longKnown = withOldStays(client, watch, HistoryCost.CITIZENS_WITH_MANY, HistoryCost.MANY);
        Table.print(new HistoryCost(measured, longKnown).measure());
        Growth.warmUp(measured, client);
        grow(demo.store(), kind, measured, client);
    }

    private static NoticeLoad withOldStays(LoadClient client, ChangeWatch watch, int people, int stays) {
        var load = NoticeLoad.of(client::send, client.people(people), watch);
        OldStays.tell(client::send, load.people(), stays);
        return load;
    }

    private static void grow(MongoClient store, Store kind, NoticeLoad load, LoadClient client) {
        // A paused course is due for nothing, and its copies would not be found by what is due.
        var known = load.people().stream()
                .filter(person -> !person.isAdmitted())
                .findFirst()
                .orElseThrow(() -> new SetupError("Every citizen is admitted, so none can be copied."));
        var searches = PlatformSearches.of(store, known);
        var measured = new Steps("citizens", Copies.ofCitizen(store, known))
                .measure(SIZES, size -> Growth.among(size, load, client, searches));
        if (!measured.isEmpty()) {
            new GrowthTables(measured, searches, kind).inOrder().forEach(Table::print);
        }
    }
}
