package dk.overgang.benchmarks.peers;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.demo.StoreClient;
import dk.overgang.benchmarks.load.ChangeWatch.View;
import java.util.List;
import org.bson.Document;

/// Where a peer's three listeners keep what they know of a course.
interface PeerStore extends AutoCloseable {
    String MONGODB = "mongodb://127.0.0.1:27917";

    List<View> views();

    @Override
    void close();

    /// The store of a peer that runs: a MongoDB, or a database in H2 if it has its driver.
    static PeerStore of(PeerBuild peer) {
        return peer.libraries().stream()
                .filter(library -> library.getFileName().toString().matches("h2-\\d.*\\.jar"))
                .findFirst()
                .<PeerStore>map(SqlStore::open)
                .orElseGet(PeerStore::mongodb);
    }

    private static PeerStore mongodb() {
        var client = StoreClient.of(MONGODB);
        var database = client.getDatabase("peer");
        var views = List.of(
                View.of(
                        database.getCollection("reminders"),
                        "planVersion",
                        LoadCitizen::courseId,
                        PeerStore::planVersion),
                View.of(
                        database.getCollection("networks"),
                        "planVersion",
                        LoadCitizen::courseId,
                        PeerStore::planVersion),
                View.of(
                        database.getCollection("citizens"),
                        "course.planVersion",
                        LoadCitizen::citizenId,
                        citizen -> planVersion(citizen.get("course", Document.class))));
        return new PeerStore() {
            @Override
            public List<View> views() {
                return views;
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static int planVersion(Document document) {
        return document.getInteger("planVersion", 0);
    }
}
