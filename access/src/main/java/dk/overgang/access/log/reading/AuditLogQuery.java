package dk.overgang.access.log.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import dk.overgang.access.Problem;
import dk.overgang.access.log.chain.Entry;
import dk.overgang.access.log.chain.EntryDocument;
import dk.overgang.access.log.chain.LogStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Finds entries of the access log for the auditor of one municipality.
final class AuditLogQuery {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// The last entry of a page: the next page begins after it.
    private record Cursor(Instant at, String id) {

        static Cursor read(String after) {
            try {
                var parts = after.split("_", 2);
                return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
                throw Problem.parameter("after", "value");
            }
        }
    }

    private final LogStore store;

    AuditLogQuery(LogStore store) {
        this.store = store;
    }

    static String cursor(Entry entry) {
        return entry.event().at().toEpochMilli() + "_" + EntryDocument.id(entry.instance(), entry.number());
    }

    /// At most `most` entries about a citizen, oldest first.
    List<Entry> about(UUID citizen, String municipality, @Nullable String after, int most) {
        var filter = and(eq("citizens", citizen), eq("municipality", municipality));
        return store.find(after == null ? filter : and(filter, past(Cursor.read(after))))
                .sort(ascending("at", "_id"))
                .limit(most)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /// At most `most` entries of the request with this number of ours, and of those that their callers gave it.
    List<Entry> ofRequest(UUID request, String municipality, int most) {
        var number = request.toString();
        var either = or(eq("request", number), eq("callerRequest", number));
        return store.find(and(either, eq("municipality", municipality)))
                .sort(ascending("at", "_id"))
                .limit(most)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /// A random sample of a day, ordered by hash: the same entries each time, and nobody can foresee which.
    List<Entry> sample(LocalDate day, String municipality, int most) {
        var from = Date.from(day.atStartOfDay(COPENHAGEN).toInstant());
        var to = Date.from(day.plusDays(1).atStartOfDay(COPENHAGEN).toInstant());
        var lot = Comparator.comparing(Entry::hash);
        var drawn = new PriorityQueue<>(lot.reversed());
        try (var entries = store.find(and(eq("municipality", municipality), gte("at", from), lt("at", to)))
                .iterator()) {
            while (entries.hasNext()) {
                var _ = drawn.add(EntryDocument.read(entries.next()));
                if (drawn.size() > most) {
                    var _ = drawn.remove();
                }
            }
        }
        return drawn.stream().sorted(lot).toList();
    }

    private static Bson past(Cursor cursor) {
        var at = Date.from(cursor.at());
        return or(gt("at", at), and(eq("at", at), gt("_id", cursor.id())));
    }
}
