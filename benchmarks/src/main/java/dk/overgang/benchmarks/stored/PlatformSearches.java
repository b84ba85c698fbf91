package dk.overgang.benchmarks.stored;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import dk.overgang.benchmarks.demo.LoadCitizen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The searches by something else than an id that a notice, a list and the services' timers make, with the filters,
/// sorts and limits of the services.
public final class PlatformSearches {
    /// Made for every notice.
    public static final String BY_NUMBER = "a notice's citizen, by the hash of a CPR number";
    /// Made for every course list.
    public static final String PAGE = "the first page of a municipality's courses";
    /// What a search takes that no index serves.
    public static final String EVERYBODY = "for comparison: every citizen, looked at one by one";

    private static final String MUNICIPALITY = "0101";
    private static final String PROGRAMME = "SEL85-9M";
    private static final int ONE_MORE_THAN_A_PAGE = 51;
    private static final int UNSENT_AT_ONCE = 500;

    private PlatformSearches() {}

    /// All of them, in the order of the table.
    ///
    /// @param known a citizen to search for
    public static List<Search> of(MongoClient store, LoadCitizen known) {
        var citizens = new Searched(store, "referral", "citizens");
        var courses = new Searched(store, "course", "courses");
        var networks = new Searched(store, "network", "networks");
        var reminders = new Searched(store, "notification", "reminders");
        var hashes = citizens.hashesOf(known);
        return List.of(
                citizens.search("for comparison: one citizen, by id", eq(known.citizenId()), 1),
                citizens.search(BY_NUMBER, and(eq("municipality", MUNICIPALITY), in("identity.cprHash", hashes)), 0),
                courses.sorted(PAGE, eq("municipality", MUNICIPALITY), "_id", ONE_MORE_THAN_A_PAGE),
                unsent("outbox sweep, all four services every 3 s", List.of(citizens, courses, networks, reminders)),
                courses.sorted("due work: the next phase", exists("nextDue"), "nextDue", 1),
                reminders.sorted("due work: the next reminder", gt("nextDue", ""), "nextDue", 1),
                citizens.sorted(
                        "due work: the next consent to expire",
                        gt("consents.nextExpiry", ""),
                        "consents.nextExpiry",
                        1),
                citizens.sorted(
                        "retention: the case closed first, one programme",
                        and(
                                eq("circumstances.closing.programme", PROGRAMME),
                                gt("circumstances.closing.retainedSince", "")),
                        "circumstances.closing.retainedSince",
                        1),
                citizens.search(EVERYBODY, eq("identity.nobodyHasThis", true), 1));
    }

    private static Search unsent(String name, List<Searched> collections) {
        var filter = gt("outbox.time", Date.from(Instant.EPOCH));
        return search(
                name,
                collections.stream()
                        .map(collection -> collection
                                .find(filter)
                                .projection(include("outbox.time"))
                                .limit(UNSENT_AT_ONCE))
                        .toList());
    }

    private static Search search(String name, List<FindIterable<Document>> finds) {
        return new Search(
                name,
                () -> finds.forEach(find -> {
                    var _ = find.into(new ArrayList<>());
                }));
    }

    private record Searched(MongoClient store, String database, String collection) {

        FindIterable<Document> find(Bson filter) {
            return store.getDatabase(database).getCollection(collection).find(filter);
        }

        Search search(String name, Bson filter, int limit) {
            return PlatformSearches.search(name, List.of(find(filter).limit(limit)));
        }

        Search sorted(String name, Bson filter, String field, int limit) {
            return PlatformSearches.search(
                    name, List.of(find(filter).sort(ascending(field)).limit(limit)));
        }

        List<String> hashesOf(LoadCitizen citizen) {
            var found = find(eq(citizen.citizenId())).first();
            return found == null ? List.of() : found.getEmbedded(List.of("identity", "cprHash"), List.<String>of());
        }
    }
}
