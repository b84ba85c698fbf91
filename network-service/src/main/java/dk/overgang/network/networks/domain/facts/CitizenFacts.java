package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service must know of a citizen beside its networks. It stands in a document of its own, since a
/// consent may be reported before the course it concerns, and a death long after its end.
///
/// @param deceasedOn the day of the citizen's death; null of whoever lives, also when a death was cancelled
public record CitizenFacts(
        UUID citizenId,
        String municipality,
        List<ConsentFacts> consents,
        @Nullable LocalDate deceasedOn) implements ReportedEvent {

    public CitizenFacts {
        consents = List.copyOf(consents);
    }
}
