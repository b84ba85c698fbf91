package dk.overgang.referral.consents.domain;

import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.referral.consents.domain.Permission.Purpose;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A consent that somebody enters, before it is known whether it is complete.
///
/// @param networkMember must be given for the purpose of involving one, and for no other
/// @param recipient must be given for the purpose of sharing, and for no other; a code, for example
///     `MUNICIPALITY-0751`
/// @param evidence must be given; a reference to where the proof lies, neither its words nor a CPR number
/// @param givenOn today or before
/// @param expiresOn after today and after the day it was given
public record NewConsent(
        UUID consentId,
        Purpose purpose,
        @Nullable UUID networkMember,
        @Nullable String recipient,
        @Nullable Evidence evidence,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn) {

    private static final String RECIPIENT = "[A-Z][A-Z0-9_-]{1,39}";

    /// The first field that is not allowed.
    public Optional<Fault> fault(LocalDate today) {
        return dates(today).or(this::scope).or(() -> proof(today));
    }

    /// The consent itself, of a complete entry.
    public Consent consent() {
        var permission = new Permission(purpose, networkMember, recipient);
        return Consent.given(consentId, permission, Objects.requireNonNull(evidence), givenOn, expiresOn);
    }

    private Optional<Fault> dates(LocalDate today) {
        if (givenOn.isAfter(today)) {
            return wrong("givenOn", "not-after", today);
        }
        return expiresOn == null || (expiresOn.isAfter(today) && expiresOn.isAfter(givenOn))
                ? Optional.empty()
                : wrong("expiresOn", "after", today);
    }

    private Optional<Fault> scope() {
        return onlyFor(Purpose.INVOLVE_NETWORK_MEMBER, "networkMemberId", networkMember)
                .or(() -> onlyFor(Purpose.SHARE_ACROSS_AUTHORITIES, "recipient", recipient))
                .or(() -> recipient == null || recipient.matches(RECIPIENT)
                        ? Optional.empty()
                        : wrong("recipient", "recipient"));
    }

    private Optional<Fault> onlyFor(Purpose only, String field, @Nullable Object value) {
        if (purpose == only) {
            return value == null ? wrong(field, "for-purpose", only) : Optional.empty();
        }
        return value == null ? Optional.empty() : wrong(field, "only-for-purpose", only);
    }

    private Optional<Fault> proof(LocalDate today) {
        if (evidence == null) {
            var kinds = Arrays.stream(Evidence.Kind.values()).map(Enum::name);
            return wrong("evidence", "evidence", kinds.collect(Collectors.joining(", ")));
        }
        if (!evidence.isReference()) {
            return wrong("evidence.reference", "reference");
        }
        return evidence.on().isAfter(today) ? wrong("evidence.on", "not-after", today) : Optional.empty();
    }

    private static Optional<Fault> wrong(String field, String code, Object... arguments) {
        return Optional.of(new Fault(field, code, List.of(arguments)));
    }
}
