package dk.overgang.notification.sharing.domain;

import dk.overgang.commands.domain.ReportedEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A citizen's consents, as referral-service reported them last. Purpose and state are kept as text: a value that
/// is unknown here permits nothing.
public record Sharing(UUID citizenId, String municipality, List<Consent> consents) implements ReportedEvent {

    public record Consent(
            UUID consentId, String purpose, @Nullable String recipient, String state) {

        boolean allowsSharing() {
            return state.equals("IN_FORCE") && purpose.equals("SHARE_ACROSS_AUTHORITIES");
        }
    }

    public Sharing {
        consents = List.copyOf(consents);
    }

    /// Whom something may be sent to now; nobody else, however often it was sent there before.
    public List<String> recipients() {
        return consents.stream()
                .filter(Consent::allowsSharing)
                .map(Consent::recipient)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }
}
