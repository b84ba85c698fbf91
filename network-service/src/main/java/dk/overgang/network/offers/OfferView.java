package dk.overgang.network.offers;

import dk.overgang.network.offers.domain.Access;
import dk.overgang.network.offers.domain.Audience;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.Offer.Absence;
import dk.overgang.network.offers.domain.OfferDetails.Eligibility;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer as people see it.
///
/// @param hsdsId its id in HSDS files
/// @param lastVerifiedBy the subject of the token of who verified it
/// @param goneReason a code of the catalogue, as goneOn given while the offer is gone
/// @param absences every time in which it was gone, the last one included
record OfferView(
        UUID offerId,
        UUID hsdsId,
        String name,
        String description,
        String organisation,
        String kind,
        String provider,
        List<String> areas,
        List<String> tags,
        Audience audience,
        Access access,
        @Nullable Eligibility eligibility,
        List<Place> places,
        List<OpeningHours> openingHours,
        PublicContact contact,
        @Nullable LocalDate lastVerifiedOn,
        @Nullable String lastVerifiedBy,
        Offer.State state,
        @Nullable LocalDate goneOn,
        @Nullable String goneReason,
        List<AbsenceView> absences) {

    record AbsenceView(
            LocalDate on, String reason, @Nullable LocalDate backOn) {}

    static OfferView of(Offer offer) {
        var details = offer.details();
        var verified = offer.verified();
        return new OfferView(
                offer.id(),
                offer.hsdsId(),
                details.name(),
                details.description(),
                details.organisation(),
                details.kind(),
                details.provider(),
                details.areas(),
                details.tags(),
                details.audience(),
                details.access(),
                details.eligibility(),
                details.places(),
                details.openingHours(),
                details.contact(),
                verified == null ? null : verified.on(),
                verified == null ? null : verified.by(),
                offer.state(),
                offer.absence().map(Absence::on).orElse(null),
                offer.absence().map(Absence::reason).orElse(null),
                offer.absences().stream()
                        .map(absence -> new AbsenceView(absence.on(), absence.reason(), absence.backOn()))
                        .toList());
    }
}
