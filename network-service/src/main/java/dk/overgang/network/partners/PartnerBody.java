package dk.overgang.network.partners;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.partners.domain.Agreement;
import dk.overgang.network.partners.domain.ContactPerson;
import dk.overgang.network.partners.domain.Partner.Details;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A partner as it shall be. A contact person who is left out is forgotten; an agreement is not left out but ended.
///
/// @param name of the unit, never of a person: it is shown and stored in clear
/// @param code how the outreach log names it
/// @param since the first day of the partnership; left out it is today, or what it was
record PartnerBody(
        @NotNull @Size(max = 40) String kind,

        @NotBlank @NoPersonalNumber @Pattern(regexp = LINE, message = "line")
        String name,

        @Nullable @NoPersonalNumber @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}", message = "partner")
        String code,

        @Nullable LocalDate since,
        @Nullable @Size(max = 50) List<@NotNull @Valid AgreementBody> agreements,
        @Nullable @Size(max = 50) List<@NotNull @Valid ContactPersonBody> contactPersons) {

    private static final String LINE = "[^\\p{Cntrl}]{1,100}";

    /// @param agreementId left out of a new one
    /// @param to the last day
    record AgreementBody(
            @Nullable UUID agreementId,

            @NotBlank @Size(max = 4000) @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "plain-text")
            String what,

            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewOn) {}

    /// @param personId left out of a new one
    /// @param function what the person does there
    record ContactPersonBody(
            @Nullable UUID personId,

            @NotBlank @Pattern(regexp = LINE, message = "line")
            String name,

            @Nullable @Pattern(regexp = LINE, message = "line")
            String function,

            @Nullable @Pattern(regexp = "[+]?[0-9][0-9 -]{3,19}", message = "phone")
            String phone,

            @Nullable @Size(max = 254) @Pattern(regexp = "[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+", message = "e-mail")
            String email) {}

    /// The same, its texts encrypted.
    ///
    /// @param base what the ids of new entries follow from
    /// @param known since when it has been a partner, where the request does not say it
    Details details(UUID base, LocalDate known, TextVault vault) {
        return new Details(
                kind,
                name,
                code,
                since == null ? known : since,
                IntStream.range(0, all(agreements).size())
                        .mapToObj(index -> agreement(base, index, vault))
                        .toList(),
                IntStream.range(0, all(contactPersons).size())
                        .mapToObj(index -> person(base, index, vault))
                        .toList());
    }

    private Agreement agreement(UUID base, int index, TextVault vault) {
        var body = all(agreements).get(index);
        var id = body.agreementId() == null ? agreementId(base, index) : body.agreementId();
        return new Agreement(id, vault.encrypt(body.what()), body.from(), body.to(), body.reviewOn());
    }

    private ContactPerson person(UUID base, int index, TextVault vault) {
        var body = all(contactPersons).get(index);
        return new ContactPerson(
                body.personId() == null ? personId(base, index) : body.personId(),
                vault.encrypt(body.name()),
                vault.encryptIfAny(body.function()),
                vault.encryptIfAny(body.phone()),
                vault.encryptIfAny(body.email()));
    }

    /// The ids of those entries that are named for the first time.
    List<UUID> newIds(UUID base) {
        var agreed = IntStream.range(0, all(agreements).size())
                .filter(index -> all(agreements).get(index).agreementId() == null)
                .mapToObj(index -> agreementId(base, index));
        var persons = IntStream.range(0, all(contactPersons).size())
                .filter(index -> all(contactPersons).get(index).personId() == null)
                .mapToObj(index -> personId(base, index));
        return Stream.concat(agreed, persons).toList();
    }

    private static UUID agreementId(UUID base, int index) {
        return UUID.nameUUIDFromBytes((base + "/agreement/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID personId(UUID base, int index) {
        return UUID.nameUUIDFromBytes((base + "/person/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static <E> List<E> all(@Nullable List<E> entries) {
        return entries == null ? List.of() : entries;
    }
}
