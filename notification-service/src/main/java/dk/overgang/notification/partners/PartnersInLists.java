package dk.overgang.notification.partners;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.scope.Scope;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.lists.PartnerRows;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives a leader's list the reminders about the partners of the municipality: they are few.
@Component
class PartnersInLists implements PartnerRows {

    private final AggregateStore<PartnerReminders> store;

    PartnersInLists(AggregateStore<PartnerReminders> store) {
        this.store = store;
    }

    @Override
    public List<PartnerRow> of(Scope scope) {
        return store.findReadable(
                query(scope.in("partner.municipality")),
                found -> found.map(Stored::state)
                        .flatMap(partner -> partner.reminders().stream()
                                .map(reminder -> new PartnerRow(
                                        partner.partner().municipality(),
                                        partner.partner().partnerId(),
                                        reminder)))
                        .toList());
    }
}
