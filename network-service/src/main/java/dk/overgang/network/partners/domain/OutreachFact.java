package dk.overgang.network.partners.domain;

import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.network.partners.domain.PartnerContact.Kind;
import dk.overgang.network.partners.domain.PartnerContact.Source;
import java.time.LocalDate;
import java.util.UUID;

/// An entry of the outreach log, as referral-service reported it: a contact with every partner of that code.
/// It is kept, because the partner may be registered later.
///
/// @param kind kept as text, so that a new kind can be read
/// @param partner the code of the partner
public record OutreachFact(UUID outreachId, String municipality, String partner, LocalDate on, String kind)
        implements ReportedEvent {

    /// What it is to the partner. A kind that is unknown here was at least a meeting.
    PartnerContact contact() {
        var as = switch (kind) {
            case "WARD_VISIT" -> Kind.VISIT;
            case "PARTNER_INFORMED", "RESULTS_SHARED" -> Kind.INFORMATION;
            default -> Kind.MEETING;
        };
        return new PartnerContact(outreachId, on, as, Source.OUTREACH, null, false);
    }
}
