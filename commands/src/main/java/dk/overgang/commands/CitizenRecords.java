package dk.overgang.commands;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.OneByOne;
import java.util.List;
import java.util.UUID;

/// A collection that holds something about citizens. Each registers as a bean, so that nothing is forgotten when a
/// citizen's retention is over.
public interface CitizenRecords {

    /// Deletes everything the collection holds about the citizen; called again after a crash in between.
    void erase(String municipality, UUID citizenId);

    /// Refuses an event of another municipality than the one under which a store holds something about its citizen
    /// (A31). That is asked of the store: a document that cannot be read keeps nothing from the others.
    ///
    /// @param course where the documents keep the citizen and the municipality: empty, or with a dot behind it
    /// @throws IllegalArgumentException where they differ; the event reader then parks the message
    static void mustBeOf(String municipality, UUID citizenId, AggregateStore<?> store, String course) {
        var elsewhere = where(course + "citizenId")
                .is(citizenId)
                .and(course + "municipality")
                .ne(municipality);
        store.ids(query(elsewhere).limit(1)).forEach(_ -> SameMunicipality.orPark(municipality, ""));
    }

    /// Deletes the documents of a store that name the citizen in one of these fields, also those that cannot be read.
    static <S> CitizenRecords of(AggregateStore<S> store, String... fields) {
        return (_, citizenId) -> OneByOne.forEach(
                List.of(fields), field -> store.eraseAll(query(where(field).is(citizenId))));
    }
}
