package dk.overgang.access.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import dk.overgang.access.Problem;
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

/// Finds the entries of one municipality, as its auditor asks for them.
final class AuditLogQuery {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// Where a page ended.
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
        return entry.usage().at().toEpochMilli() + "_" + EntryDocument.id(entry.instance(), entry.number());
    }

    /// In the order they were written.
    List<Entry> about(UUID citizen, String municipality, @Nullable String after, int most) {
        var filter = and(eq("citizens", citizen), eq("municipality", municipality));
        return store.find(after == null ? filter : and(filter, past(Cursor.read(after))))
                .sort(ascending("at", "_id"))
                .limit(most)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    List<Entry> ofRequest(UUID request, String municipality) {
        return store.find(and(eq("request", request.toString()), eq("municipality", municipality)))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /// The same entries each time it is asked, and nobody who looks can know whether it will be his.
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
