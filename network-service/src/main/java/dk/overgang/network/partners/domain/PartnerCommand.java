package dk.overgang.network.partners.domain;

import dk.overgang.network.partners.domain.Partner.Details;
import dk.overgang.network.partners.domain.PartnerContact.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is done with a partner.
public sealed interface PartnerCommand {

    /// What stands when the command is decided.
    ///
    /// @param kinds the codes of the kinds there are
    /// @param codeTaken whether another active partner has the code
    /// @param newIds of the agreements and persons that are named for the first time
    /// @param outreach what the outreach log has noted of the code
    record Occasion(
            LocalDate today, List<String> kinds, boolean codeTaken, List<UUID> newIds, List<OutreachFact> outreach) {

        public Occasion {
            kinds = List.copyOf(kinds);
            newIds = List.copyOf(newIds);
            outreach = List.copyOf(outreach);
        }
    }

    /// The partner as it shall be.
    record ChangePartner(Details details, Occasion occasion) implements PartnerCommand {}

    /// The partnership is over; the partner stays readable.
    record EndPartnership(LocalDate on, String by, LocalDate today) implements PartnerCommand {}

    record NotePartnerContact(UUID id, LocalDate on, Kind kind, String by, LocalDate today) implements PartnerCommand {}

    /// The contact was noted by mistake.
    record WithdrawPartnerContact(UUID id) implements PartnerCommand {}

    /// The outreach log has noted a contact.
    record HearOfOutreach(OutreachFact outreach) implements PartnerCommand {}
}
