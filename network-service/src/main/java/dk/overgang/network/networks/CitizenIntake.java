package dk.overgang.network.networks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what referral-service reports about consents and deaths. Each event carries the whole public citizen, so each
/// is read alike: consents and death are kept, and the citizen's networks follow the consents.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final String DIED = "dk.overgang.citizen.died.v1";
    static final String DEATH_CANCELLED = "dk.overgang.citizen.death-cancelled.v1";
    static final String ERASED = "dk.overgang.citizen.erased.v1";

    private final CommandHandler<CitizenFacts> citizens;
    private final AggregateStore<CitizenFacts> citizenStore;
    private final CommandHandler<SupportNetwork> networks;
    private final AggregateStore<SupportNetwork> networkStore;
    private final List<CitizenRecords> records;

    CitizenIntake(
            CommandHandler<CitizenFacts> citizens,
            AggregateStore<CitizenFacts> citizenStore,
            CommandHandler<SupportNetwork> networks,
            AggregateStore<SupportNetwork> networkStore,
            List<CitizenRecords> records) {
        this.citizens = citizens;
        this.citizenStore = citizenStore;
        this.networks = networks;
        this.networkStore = networkStore;
        this.records = records;
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, EmergencyEvents emergencies) {
        return readers.of("overgang.referral-events")
                .onEvery("dk.overgang.consent.*.v1", CitizenFacts.class, this::hear)
                .on(DIED, CitizenFacts.class, this::hear)
                .on(DEATH_CANCELLED, CitizenFacts.class, this::hear)
                .on(ERASED, CitizenFacts.class, this::erase)
                .on(EmergencyEvents.TYPE, Opened.class, event -> emergencies.hear(event.data()));
    }

    private void hear(Received<CitizenFacts> event) {
        var citizen = event.data();
        // Before anything is written: an event of another municipality is parked whole.
        CitizenRecords.mustBeOf(citizen.municipality(), citizen.citizenId(), networkStore, "course.");
        var _ = citizens.hearOrCreate(citizen.citizenId(), event, () -> citizen, _ -> Decision.changed(citizen));
        OneByOne.forEach(networksOf(citizen), network -> {
            var _ = networks.hear(network, event, known -> Decision.changed(known.permitted(citizen.consents())));
        });
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    private void erase(Received<CitizenFacts> event) {
        var citizen = event.data();
        var known = citizenStore.find(citizen.citizenId());
        known.ifPresent(
                it -> SameMunicipality.orPark(citizen.municipality(), it.state().municipality()));
        CitizenRecords.mustBeOf(citizen.municipality(), citizen.citizenId(), networkStore, "course.");
        OneByOne.forEach(List.<Runnable>of(() -> eraseRecords(citizen), () -> eraseNetworks(citizen)), Runnable::run);
        known.ifPresent(citizenStore::erase);
    }

    private void eraseRecords(CitizenFacts citizen) {
        OneByOne.forEach(records, record -> record.erase(citizen.municipality(), citizen.citizenId()));
    }

    private void eraseNetworks(CitizenFacts citizen) {
        networkStore.eraseAll(query(where("course.citizenId").is(citizen.citizenId())));
    }

    private List<UUID> networksOf(CitizenFacts citizen) {
        return networkStore.ids(query(where("course.citizenId").is(citizen.citizenId())));
    }
}
