package dk.overgang.access.scope;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.scope.Scope.Narrow;
import dk.overgang.access.scope.ScopeProperties.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Decides which citizens a caller may see; nothing else in a service does.
public final class Scopes {

    private final ScopeProperties properties;
    private final Emergencies emergencies;

    Scopes(ScopeProperties properties, Emergencies emergencies) {
        this.properties = properties;
        this.emergencies = emergencies;
    }

    public Scope of(Caller caller) {
        var municipality = caller.municipality();
        return new Scope(municipality, isNarrow(caller) ? Optional.of(narrow(caller)) : Optional.empty());
    }

    /// A worker who has another role too sees what the other role sees.
    private boolean isNarrow(Caller caller) {
        return caller.roles().equals(Set.of(Role.WORKER))
                && properties.workerSees(caller.municipality()) == Sight.ASSIGNED;
    }

    private Narrow narrow(Caller caller) {
        return new Narrow(worker(caller).orElse(null), emergencies.openedBy(caller));
    }

    /// The id under which courses are assigned to a worker is the subject of the worker's tokens. A subject that is no
    /// UUID has no courses.
    private static Optional<UUID> worker(Caller caller) {
        try {
            return Optional.of(UUID.fromString(caller.subject()));
        } catch (IllegalArgumentException noWorkersId) {
            return Optional.empty();
        }
    }
}
