package dk.overgang.network.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.network.partners.domain.OutreachFact;
import dk.overgang.network.partners.domain.Partner;
import dk.overgang.network.partners.domain.PartnerCommand.HearOfOutreach;
import org.springframework.stereotype.Component;

/// Reads the outreach log of referral-service: an entry counts as contact with the partner of its code. It is
/// kept first and the partner searched for then, while a new partner is kept first and takes over the entries then
/// ([PartnerController]): whichever is second sees the other.
@Component
final class OutreachIntake {

    static final String LOGGED = "dk.overgang.outreach.logged.v1";

    private final CommandHandler<OutreachFact> outreach;
    private final CommandHandler<Partner> partners;
    private final AggregateStore<Partner> partnerStore;

    OutreachIntake(
            EventReaders readers,
            CommandHandler<OutreachFact> outreach,
            CommandHandler<Partner> partners,
            AggregateStore<Partner> partnerStore) {
        this.outreach = outreach;
        this.partners = partners;
        this.partnerStore = partnerStore;
        var _ = readers.of("overgang.referral-events").on(LOGGED, OutreachFact.class, this::hear);
    }

    private void hear(Received<OutreachFact> event) {
        var logged = event.data();
        var _ = outreach.hearOrCreate(logged.outreachId(), event, () -> logged, _ -> Decision.changed(logged));
        var reached = where("municipality")
                .is(logged.municipality())
                .and("details.code")
                .is(logged.partner());
        OneByOne.forEach(partnerStore.ids(query(reached)), partner -> {
            var _ = partners.receive(partner, known -> known.decide(new HearOfOutreach(logged)));
        });
    }
}
