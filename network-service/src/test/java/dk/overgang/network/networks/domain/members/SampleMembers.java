package dk.overgang.network.networks.domain.members;

import dk.overgang.network.networks.domain.members.Member.Kind;
import dk.overgang.network.networks.domain.members.Member.State;
import dk.overgang.network.networks.domain.members.OwnConsent.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Members of whom no more is known than a test needs.
public final class SampleMembers {

    private SampleMembers() {}

    /// In that state since that day; whoever is asked for an own consent gave it then, unless it was only proposed.
    public static Member member(UUID id, Kind kind, State state, LocalDate since) {
        var consents = kind.isAskedItself() && state != State.PROPOSED
                ? List.of(new OwnConsent(since, List.of(Scope.BE_CONTACTED), null, "worker"))
                : List.<OwnConsent>of();
        return new Member(id, kind, state, since, null, Description.NONE, List.of(), consents, List.of(), List.of());
    }
}
