package dk.overgang.benchmarks.demo;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A demo with fresh data and without citizens, and the clients of the one measurement that it runs for.
///
/// @param store where the services keep their documents
public record FreshDemo(DemoProcess process, LoadClient client, MongoClient store) {
    private static final Map<String, String> USUAL = Map.of();

    /// Runs one on its embedded store.
    public static void run(Consumer<FreshDemo> measurement) {
        run(USUAL, measurement);
    }

    /// Runs one with variables that change how it works.
    public static void run(Map<String, String> environment, Consumer<FreshDemo> measurement) {
        run(environment, null, measurement);
    }

    /// Runs one on a MongoDB.
    ///
    /// @param mongodb without one it is the embedded store
    /// @throws dk.overgang.launcher.setup.SetupError when the MongoDB cannot be used or is used already
    public static void runOn(@Nullable String mongodb, Consumer<FreshDemo> measurement) {
        if (mongodb == null) {
            run(measurement);
        } else {
            try (var _ = GuestDatabases.in(mongodb)) {
                run(USUAL, mongodb, measurement);
            }
        }
    }

    private static void run(
            Map<String, String> environment, @Nullable String mongodb, Consumer<FreshDemo> measurement) {
        DemoProcess.ensureCache();
        try (var data = ScratchDirectory.make();
                var process = DemoProcess.start(data.path(), environment, options(mongodb));
                var client = new LoadClient(process.setup());
                var store = StoreClient.of(mongodb == null ? process.store() : mongodb)) {
            measurement.accept(new FreshDemo(process, client, store));
        }
    }

    private static String[] options(@Nullable String mongodb) {
        var kept = mongodb == null ? List.<String>of() : List.of("--mongodb", mongodb);
        return Stream.concat(Stream.of("--fresh", "--without-citizens"), kept.stream())
                .toArray(String[]::new);
    }

    public JvmProcess jvm() {
        return process.jvm();
    }
}
