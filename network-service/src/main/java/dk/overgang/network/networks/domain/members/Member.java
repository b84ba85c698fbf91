package dk.overgang.network.networks.domain.members;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person, offer or body of the citizen's network, and how far it has come in taking over.
///
/// @param since the day on which it came to its state
public record Member(
        UUID id,
        Kind kind,
        State state,
        LocalDate since,
        @Nullable LocalDate firstTriedOn) {

    /// Where in the citizen's life it belongs.
    public enum Kind {
        PRIVATE,
        PROFESSIONAL,
        CIVIL_SOCIETY,
        AUTHORITY
    }

    /// How far it has come; several may be tried before one is found.
    public enum State {
        PROPOSED,
        CONTACTED,
        TRIED,
        AGREED,
        TAKEN_OVER,
        ENDED
    }

    /// Whether the citizen permits to involve it.
    public boolean mayBeInvolved(List<ConsentFacts> consents) {
        return consents.stream().anyMatch(consent -> consent.allowsInvolving(id));
    }
}
