package dk.overgang.access.scope;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.scope.Scope.Narrow;
import dk.overgang.access.scope.ScopeProperties.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The one place that decides what a caller may see.
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

    /// Whoever is something else than a worker too sees what that something else sees.
    private boolean isNarrow(Caller caller) {
        return caller.roles().equals(Set.of(Role.WORKER))
                && properties.workerSees(caller.municipality()) == Sight.ASSIGNED;
    }

    private Narrow narrow(Caller caller) {
        return new Narrow(worker(caller).orElse(null), emergencies.openedBy(caller));
    }

    /// A worker's subject is the id under which courses are assigned; another subject is assigned nothing.
    private static Optional<UUID> worker(Caller caller) {
        try {
            return Optional.of(UUID.fromString(caller.subject()));
        } catch (IllegalArgumentException noWorkersId) {
            return Optional.empty();
        }
    }
}
