package dk.overgang.referral.consents.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.consents.domain.ConsentRefusal.DateOutOfRange;
import dk.overgang.referral.consents.domain.ConsentRefusal.NotInForce;
import dk.overgang.referral.consents.domain.ConsentRefusal.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything a citizen has consented to, in the order it was given.
///
/// @param nextExpiry the first day on which time alone ends one of them; there to be found by
public record Consents(List<Consent> all, @Nullable LocalDate nextExpiry) {

    public Consents {
        all = List.copyOf(all);
    }

    public static Consents none() {
        return of(List.of());
    }

    static Consents of(List<Consent> all) {
        var next = all.stream()
                .filter(Consent::isInForce)
                .map(Consent::expiresOn)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo);
        return new Consents(all, next.orElse(null));
    }

    public Optional<Consent> find(UUID consentId) {
        return all.stream()
                .filter(consent -> consent.consentId().equals(consentId))
                .findFirst();
    }

    /// Whether that consent is in force that day; one that has expired by then is not.
    public boolean isInForce(UUID consentId, LocalDate today) {
        return on(today).find(consentId).filter(Consent::isInForce).isPresent();
    }

    public boolean allow(Permission permission) {
        return all.stream().anyMatch(consent -> consent.allows(permission));
    }

    /// Who took part by consent and has none left has said no.
    public boolean areTakenBackFor(Permission permission) {
        return all.stream().anyMatch(consent -> consent.permission().equals(permission)) && !allow(permission);
    }

    /// The consent in force to that permission; the one given first, if there are several.
    public Optional<Consent> to(Permission permission) {
        return all.stream().filter(consent -> consent.allows(permission)).findFirst();
    }

    public Consents with(Consent given) {
        return of(Stream.concat(all.stream(), Stream.of(given)).toList());
    }

    /// A withdrawal takes back the permission and not one paper: whatever else stood for the same ends with it.
    public Decision<Consents> withdraw(UUID consentId, LocalDate on, LocalDate today) {
        var consent = find(consentId).orElse(null);
        if (consent == null) {
            return Decision.refused(new Unknown());
        }
        if (!consent.isInForce()) {
            return Decision.refused(new NotInForce());
        }
        if (on.isBefore(consent.givenOn()) || on.isAfter(today)) {
            return Decision.refused(new DateOutOfRange(consent.givenOn(), today));
        }
        var taken = consent.permission();
        return Decision.changed(each(other -> other.allows(taken) ? other.withdrawn(on) : other));
    }

    /// Those that have expired by that day have ended, each on its own day.
    public Consents on(LocalDate today) {
        return each(consent -> consent.on(today));
    }

    /// Those that were not as they are at an earlier moment.
    public List<Consent> since(Consents earlier) {
        return all.stream().filter(consent -> !earlier.all.contains(consent)).toList();
    }

    private Consents each(UnaryOperator<Consent> change) {
        return of(all.stream().map(change).toList());
    }
}
