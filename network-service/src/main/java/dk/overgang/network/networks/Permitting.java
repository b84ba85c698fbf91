package dk.overgang.network.networks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.SameMunicipality;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.Trigger.Heard;
import dk.overgang.network.networks.domain.CitizenFacts;
import dk.overgang.network.networks.domain.ConsentFacts;
import dk.overgang.network.networks.domain.SupportNetwork;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Keeps what a citizen permits, and holds the citizen's networks to it. First it is written down, then the networks
/// are looked for; a new network is written first and then looks here: whichever is second sees the other.
@Service
class Permitting {

    private final AggregateStore<CitizenFacts> citizens;
    private final AggregateStore<SupportNetwork> networks;
    private final Clock clock;

    Permitting(AggregateStore<CitizenFacts> citizens, AggregateStore<SupportNetwork> networks, Clock clock) {
        this.citizens = citizens;
        this.networks = networks;
        this.clock = clock;
    }

    @RetriedOnConflict
    void hear(Received<CitizenFacts> event) {
        mustBeBelieved(event.data());
        keep(event);
        networksOf(event.data()).stream()
                .filter(network -> !network.hasHeard(event.position()))
                .forEach(network -> permit(network, event.data().consents(), new Heard(event.position())));
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    void erase(Received<CitizenFacts> event) {
        mustBeBelieved(event.data());
        networksOf(event.data()).forEach(networks::erase);
        citizens.find(event.data().citizenId()).ifPresent(citizens::erase);
    }

    /// Of the municipality that the citizen and the networks are of.
    private void mustBeBelieved(CitizenFacts told) {
        citizens.find(told.citizenId())
                .ifPresent(known -> SameMunicipality.orPark(
                        told.municipality(), known.state().municipality()));
        networksOf(told)
                .forEach(network -> SameMunicipality.orPark(
                        told.municipality(), network.state().course().municipality()));
    }

    private List<Stored<SupportNetwork>> networksOf(CitizenFacts citizen) {
        return networks.find(query(where("course.citizenId").is(citizen.citizenId())));
    }

    /// What is known already, for a network that has just been made.
    void permit(Stored<SupportNetwork> network) {
        citizens.find(network.state().course().citizenId())
                .ifPresent(citizen -> permit(network, citizen.state().consents(), Trigger.asked()));
    }

    private void keep(Received<CitizenFacts> event) {
        var known = citizens.find(event.data().citizenId());
        var cause = new Heard(event.position());
        if (known.isEmpty() && !citizens.insert(event.data().citizenId(), event.data(), List.of(), cause)) {
            throw new OptimisticLockingFailureException("Another event made the document of this citizen first");
        }
        known.filter(citizen -> !citizen.hasHeard(event.position()))
                .ifPresent(citizen -> citizens.update(citizen, event.data(), List.of(), cause));
    }

    private void permit(Stored<SupportNetwork> network, List<ConsentFacts> consents, Trigger cause) {
        var before = network.state();
        var after = before.permitted(consents);
        networks.update(network, after, NetworkPublication.of(after, after.since(before), clock.instant()), cause);
    }
}
