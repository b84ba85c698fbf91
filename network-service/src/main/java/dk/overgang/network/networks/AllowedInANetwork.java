package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.actions.NetworkActions;
import dk.overgang.network.networks.domain.actions.Tried;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// What a caller may do with a network today, and why not the rest.
@Component
public class AllowedInANetwork {

    private final NetworkFacade networks;
    private final AllowedActions allowed;

    AllowedInANetwork(NetworkFacade networks, AllowedActions allowed) {
        this.networks = networks;
        this.allowed = allowed;
    }

    /// Everything, of all its parts.
    List<AllowedAction> all(Caller caller, SupportNetwork network) {
        return of(caller, network, _ -> true);
    }

    /// What is done with one of its meetings, members or responsibilities.
    public List<AllowedAction> of(Caller caller, SupportNetwork network, UUID part) {
        return of(caller, network, tried -> part.equals(tried.of()));
    }

    /// What those actions are that are asked for.
    public List<AllowedAction> of(Caller caller, SupportNetwork network, Predicate<Tried> asked) {
        var address = "/api/v1/networks/" + network.course().courseId();
        return new NetworkActions(network, networks.today(), caller.subject())
                .all()
                .filter(asked)
                .map(tried ->
                        new Trial(tried.action(), tried.of(), HttpMethod.POST, address + tried.path(), tried::answer))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }
}
