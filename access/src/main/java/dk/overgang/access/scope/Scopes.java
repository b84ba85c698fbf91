package dk.overgang.access.scope;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.scope.Scope.Narrow;
import dk.overgang.access.scope.ScopeProperties.Sight;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Decides which citizens a caller may see; nothing else in a service does.
public final class Scopes {

    private static final Set<Role> SEE_THE_MUNICIPALITY = Set.of(Role.LEADER, Role.AUTHORITY, Role.AUDITOR);

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

    /// A worker who has another role too sees what the other role shows by itself. The caller's roles are those
    /// that the address is open to, so a role that grants nothing there widens nothing.
    private boolean isNarrow(Caller caller) {
        return caller.has(Role.WORKER)
                && Collections.disjoint(caller.roles(), SEE_THE_MUNICIPALITY)
                && properties.workerSees(caller.municipality()) == Sight.ASSIGNED;
    }

    private Narrow narrow(Caller caller) {
        return new Narrow(worker(caller.subject()).orElse(null), emergencies.openedBy(caller));
    }

    /// The id under which courses are assigned to a worker is the subject of the worker's tokens. A subject that
    /// is no UUID has no courses.
    public static Optional<UUID> worker(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException noWorkersId) {
            return Optional.empty();
        }
    }
}
