package dk.overgang.access.log.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import dk.overgang.access.http.RequestIds;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
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
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/// Finds entries of the access log for the auditor of one municipality.
final class AuditLogQuery {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final LogStore store;

    AuditLogQuery(LogStore store) {
        this.store = store;
    }

    /// Where an entry stands in a list that is sorted by moment and id.
    static SortKey place(Entry entry) {
        return SortKey.of(entry.event().at(), EntryDocument.id(entry.instance(), entry.number()));
    }

    /// The entries about a citizen behind the page before, oldest first.
    List<Entry> about(UUID citizen, String municipality, Paging paging) {
        var filter = and(eq("citizens", citizen), eq("municipality", municipality));
        return store.find(paging.after().map(last -> and(filter, past(last))).orElse(filter))
                .sort(ascending("at", "_id"))
                .limit(paging.toFetch())
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /// At most `most` entries of the request with this number of ours, and of those that their callers gave it.
    List<Entry> ofRequest(UUID request, String municipality, int most) {
        // Two searches, since each has an index of its own.
        return Stream.of(eq("request", request.toString()), eq("callerRequest", RequestIds.kept(request.toString())))
                .flatMap(numbered -> store
                        .find(and(numbered, eq("municipality", municipality)))
                        .limit(most)
                        .map(EntryDocument::read)
                        .into(new ArrayList<>())
                        .stream())
                .sorted(Comparator.comparing(entry -> entry.event().at()))
                .limit(most)
                .toList();
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

    private static Bson past(SortKey last) {
        var at = Date.from(Instant.parse(last.parts().getFirst()));
        return or(gt("at", at), and(eq("at", at), gt("_id", last.parts().getLast())));
    }
}
