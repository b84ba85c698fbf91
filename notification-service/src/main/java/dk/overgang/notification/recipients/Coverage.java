package dk.overgang.notification.recipients;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.scope.Scope;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.recipients.domain.Presence;
import dk.overgang.notification.recipients.domain.Recipient;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import dk.overgang.notification.recipients.domain.Turns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Who covers for whom on a day.
@Component
public class Coverage {

    static final String LAST_DAY = "lastAbsentOn";

    private final AggregateStore<Recipient> recipients;

    Coverage(AggregateStore<Recipient> recipients) {
        this.recipients = recipients;
    }

    /// Who covers for a worker on a day; where the cover is absent too, the cover's cover. Empty where the worker is
    /// there, and where all are absent who could.
    public Optional<UUID> of(String municipality, UUID worker, LocalDate day) {
        var covers = new HashMap<UUID, UUID>();
        var absent = worker;
        for (var cover = named(municipality, absent, day);
                cover.isPresent() && !covers.containsKey(absent);
                cover = named(municipality, absent, day)) {
            covers.put(absent, cover.get());
            absent = cover.get();
        }
        return covers.isEmpty() ? Optional.empty() : new Presence(covers).inPlaceOf(worker);
    }

    private Optional<UUID> named(String municipality, UUID worker, LocalDate day) {
        return recipients
                .find(Recipient.idOf(municipality, worker))
                .map(Stored::state)
                .flatMap(recipient -> recipient.coverOn(day));
    }

    /// On which days a worker covers, as far as they are not all over before a day, by the absent worker.
    public Map<UUID, List<Absence>> coveredBy(String municipality, UUID cover, LocalDate since) {
        var absent = where("municipality").is(municipality).and(LAST_DAY).gte(since.toString());
        return recipients.findReadable(
                query(absent),
                found -> new Turns(found.map(Stored::state).collect(toMap(Recipient::worker, Recipient::absences)))
                        .of(cover, since));
    }

    /// Who of the caller's municipality is there on a day, and who covers for whom.
    public Presence on(LocalDate day, Scope scope) {
        return on(day, scope.in("municipality"));
    }

    /// Who of a municipality is there on a day, and who covers for whom.
    public Presence on(LocalDate day, String municipality) {
        return on(day, where("municipality").is(municipality));
    }

    private Presence on(LocalDate day, Criteria whose) {
        return recipients.findReadable(
                query(whose.and(LAST_DAY).gte(day.toString())),
                found -> new Presence(found.map(Stored::state)
                        .filter(recipient -> recipient.coverOn(day).isPresent())
                        .collect(toMap(
                                Recipient::worker,
                                recipient -> recipient.coverOn(day).orElseThrow()))));
    }
}
