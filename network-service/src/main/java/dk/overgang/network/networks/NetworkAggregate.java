package dk.overgang.network.networks;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.networks.domain.SupportNetwork;
import java.util.List;

/// What the command path must know of networks.
final class NetworkAggregate implements Aggregate<SupportNetwork> {

    @Override
    public boolean isShownTo(Scope scope, SupportNetwork network) {
        var course = network.course();
        return scope.shows(course.municipality(), course.citizenId(), course.worker());
    }

    @Override
    public String municipality(SupportNetwork network) {
        return network.course().municipality();
    }

    @Override
    public List<OutboxEvent> publication(Change<SupportNetwork> change) {
        return NetworkPublication.of(change.before(), change.after(), change.at());
    }
}
