package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.util.List;
import java.util.UUID;

/// What this service must know of a citizen beside its networks. It stands in a document of its own, since a
/// consent may be reported before the course it concerns.
public record CitizenFacts(UUID citizenId, String municipality, List<ConsentFacts> consents) implements ReportedEvent {

    public CitizenFacts {
        consents = List.copyOf(consents);
    }
}
