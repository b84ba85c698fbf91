package dk.overgang.network.networks.domain.members;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import java.time.LocalDate;
import java.util.List;

/// What members are decided by, beside themselves.
///
/// @param consents of the citizen
/// @param ended whether the course has
/// @param by the subject of the token of who asks
public record Circumstances(List<ConsentFacts> consents, boolean ended, LocalDate today, String by) {

    public Circumstances {
        consents = List.copyOf(consents);
    }
}
