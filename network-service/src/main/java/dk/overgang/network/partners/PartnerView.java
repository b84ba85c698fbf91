package dk.overgang.network.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.partners.domain.Partner;
import dk.overgang.network.partners.domain.PartnerContact;
import dk.overgang.network.partners.domain.PartnerKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One partner with its agreements and contact persons.
record PartnerView(
        @JsonUnwrapped PartnerItem partner, List<AgreementView> agreements, List<ContactPersonView> contactPersons) {

    /// A partner in the list, and what is due with it.
    ///
    /// @param endedOn absent while the partnership lasts
    /// @param keepWarmOn the day by which the next contact is due; absent when the partnership has ended
    /// @param informOn the day by which it is to be informed again; absent likewise
    /// @param reviewOn the earliest day on which an agreement that holds is to be looked at again
    record PartnerItem(
            UUID partnerId,
            String kind,
            String name,
            @Nullable String code,
            LocalDate since,
            boolean active,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lastContactOn,
            @Nullable LocalDate lastInformedOn,
            @Nullable LocalDate keepWarmOn,
            @Nullable LocalDate informOn,
            @Nullable LocalDate reviewOn) {

        static PartnerItem of(Partner partner, PartnerKinds kinds, LocalDate today) {
            var details = partner.details();
            var ending = partner.ending();
            return new PartnerItem(
                    partner.id(),
                    details.kind(),
                    details.name(),
                    details.code(),
                    details.since(),
                    partner.isActive(),
                    ending == null ? null : ending.on(),
                    partner.lastContactOn().orElse(null),
                    partner.lastInformedOn().orElse(null),
                    partner.keepWarmOn(kinds).orElse(null),
                    partner.informOn(kinds).orElse(null),
                    partner.reviewOn(today).orElse(null));
        }
    }

    record AgreementView(
            UUID agreementId,
            String what,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewOn) {}

    record ContactPersonView(
            UUID personId,
            String name,
            @Nullable String function,
            @Nullable String phone,
            @Nullable String email) {}

    /// A contact with a partner.
    ///
    /// @param source `HERE`, or `OUTREACH` for one from the outreach log
    /// @param by absent for one from the outreach log
    record PartnerContactView(
            UUID contactId,
            LocalDate on,
            PartnerContact.Kind kind,
            PartnerContact.Source source,
            @Nullable String by,
            boolean withdrawn) {

        static PartnerContactView of(PartnerContact contact) {
            return new PartnerContactView(
                    contact.id(), contact.on(), contact.kind(), contact.source(), contact.by(), contact.withdrawn());
        }
    }

    static PartnerView of(Partner partner, PartnerKinds kinds, LocalDate today, TextVault vault) {
        return new PartnerView(
                PartnerItem.of(partner, kinds, today),
                partner.details().agreements().stream()
                        .map(one -> new AgreementView(
                                one.id(), vault.decrypt(one.what()), one.from(), one.to(), one.reviewOn()))
                        .toList(),
                partner.details().contactPersons().stream()
                        .map(one -> new ContactPersonView(
                                one.id(),
                                vault.decrypt(one.name()),
                                vault.decryptIfAny(one.function()),
                                vault.decryptIfAny(one.phone()),
                                vault.decryptIfAny(one.email())))
                        .toList());
    }
}
