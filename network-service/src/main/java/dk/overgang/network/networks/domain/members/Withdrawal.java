package dk.overgang.network.networks.domain.members;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That a consent without which a person is not shown has ended (R-176, E25).
///
/// @param on the day; null where it is not known
public record Withdrawal(By by, @Nullable LocalDate on) {

    /// Whose consent it was.
    public enum By {
        CITIZEN,
        PERSON
    }

    static Optional<Withdrawal> of(OwnConsent consent) {
        return Optional.ofNullable(consent.withdrawnOn()).map(on -> new Withdrawal(By.PERSON, on));
    }

    static Withdrawal byCitizen(Stream<ConsentFacts> ended) {
        return new Withdrawal(
                By.CITIZEN,
                ended.map(ConsentFacts::endedOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
