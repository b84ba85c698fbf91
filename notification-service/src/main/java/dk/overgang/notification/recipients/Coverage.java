package dk.overgang.notification.recipients;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.scope.Scope;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.recipients.domain.Recipient;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import java.time.LocalDate;
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

    public Optional<UUID> of(String municipality, UUID worker, LocalDate day) {
        return recipients
                .find(Recipient.idOf(municipality, worker))
                .map(Stored::state)
                .flatMap(recipient -> recipient.coverOn(day));
    }

    /// The absences in which a worker covers, as far as they are not over before a day, by the absent worker.
    public Map<UUID, List<Absence>> coveredBy(String municipality, UUID cover, LocalDate since) {
        var absent = where("municipality").is(municipality).and(LAST_DAY).gte(since.toString());
        return recipients.findReadable(
                query(absent),
                found -> found.map(Stored::state)
                        .filter(recipient -> recipient.isCoveredBy(cover, since))
                        .collect(toMap(
                                Recipient::worker,
                                recipient -> recipient.absences().stream()
                                        .filter(absence -> absence.cover().equals(cover))
                                        .toList())));
    }

    /// Everybody of the caller's municipality who is covered for on a day, with who covers.
    public Map<UUID, UUID> on(LocalDate day, Scope scope) {
        return covered(day, scope.in("municipality"));
    }

    /// Everybody of a municipality who is covered for on a day, with who covers.
    public Map<UUID, UUID> on(LocalDate day, String municipality) {
        return covered(day, where("municipality").is(municipality));
    }

    private Map<UUID, UUID> covered(LocalDate day, Criteria whose) {
        return recipients.findReadable(
                query(whose.and(LAST_DAY).gte(day.toString())),
                found -> found.map(Stored::state)
                        .filter(recipient -> recipient.coverOn(day).isPresent())
                        .collect(toMap(
                                Recipient::worker,
                                recipient -> recipient.coverOn(day).orElseThrow())));
    }
}
