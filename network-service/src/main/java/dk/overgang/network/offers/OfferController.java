package dk.overgang.network.offers;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.network.offers.domain.Access;
import dk.overgang.network.offers.domain.Audience;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferCommand.Add;
import dk.overgang.network.offers.domain.OfferCommand.BringBack;
import dk.overgang.network.offers.domain.OfferCommand.Change;
import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferCommand.OfStanding;
import dk.overgang.network.offers.domain.OfferCommand.Verify;
import dk.overgang.network.offers.domain.OfferDetails;
import dk.overgang.network.offers.domain.OfferDetails.Eligibility;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Adds and changes offers, and keeps the directory true. What an offer may say is checked by its own
/// rules, the same for a file that is imported.
@RestController
class OfferController {

    /// More than any rule allows: only so that nothing endless is looked at.
    private static final int MOST = 200;

    /// An offer as it shall stand; lists that are missing are empty.
    record OfferBody(
            @NotNull String name,
            @NotNull String description,
            @NotNull String organisation,
            @NotNull String kind,
            @NotNull String provider,
            @NotNull @Size(max = MOST) List<@NotNull String> areas,
            @Nullable @Size(max = MOST) List<@NotNull String> tags,
            @NotNull Audience audience,
            @NotNull Access access,
            @Nullable @Valid EligibilityBody eligibility,
            @Nullable @Size(max = MOST) List<@NotNull @Valid PlaceBody> places,
            @Nullable @Size(max = MOST) List<@NotNull @Valid HoursBody> openingHours,
            @Nullable @Valid ContactBody contact) {

        OfferDetails details() {
            return new OfferDetails(
                    name,
                    description,
                    organisation,
                    kind,
                    provider,
                    areas,
                    orEmpty(tags),
                    audience,
                    access,
                    eligibility == null ? null : eligibility.eligibility(),
                    orEmpty(places).stream().map(PlaceBody::place).toList(),
                    orEmpty(openingHours).stream().map(HoursBody::hours).toList(),
                    contact == null ? PublicContact.NONE : contact.contact());
        }
    }

    record EligibilityBody(
            @Nullable String description,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge) {

        Eligibility eligibility() {
            return new Eligibility(description, minimumAge, maximumAge);
        }
    }

    record PlaceBody(
            @Nullable String name,
            @NotNull String address,
            @NotNull String postalCode,
            @NotNull String town,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        Place place() {
            return new Place(name, address, postalCode, town, latitude, longitude);
        }
    }

    /// @param from as 09:30
    record HoursBody(
            @Nullable DayOfWeek weekday,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text) {

        OpeningHours hours() {
            return new OpeningHours(weekday, from, to, text);
        }
    }

    record ContactBody(
            @Nullable @Size(max = MOST) List<@NotNull String> phones,
            @Nullable String email,
            @Nullable String url) {

        PublicContact contact() {
            return new PublicContact(orEmpty(phones), email, url);
        }
    }

    /// @param reason a code of the catalogue
    /// @param on since when; today where it is missing
    record GoneBody(@NotNull String reason, @Nullable LocalDate on) {}

    private final Offers offers;
    private final CommandHandler<Offer> commands;
    private final OfferCatalogue catalogue;

    OfferController(Offers offers, CommandHandler<Offer> commands, OfferCatalogue catalogue) {
        this.offers = offers;
        this.commands = commands;
        this.catalogue = catalogue;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// The codes that offers are described with, and their texts.
    @GetMapping("/api/v1/offer-catalogue")
    OfferCatalogue catalogue() {
        return catalogue;
    }

    @GetMapping("/api/v1/offers/{offer}")
    ResponseEntity<OfferView> offer(Caller caller, @PathVariable UUID offer) {
        return Versioned.ok(commands.visible(caller, offer), OfferView::of);
    }

    /// A new offer, verified today by who adds it.
    @PostMapping("/api/v1/offers")
    ResponseEntity<OfferView> add(CommandRequest request, @Valid @RequestBody OfferBody body) {
        var id = request.newId();
        var occasion = offers.occasion(request.caller());
        var command = new Add(id, request.caller().municipality(), body.details());
        var added = commands.create(id, request, () -> Offer.decide(command, occasion));
        return Versioned.created(URI.create("/api/v1/offers/" + id), added, OfferView::of);
    }

    /// The whole offer as it shall stand. When it was verified stays as it is.
    @PostMapping("/api/v1/offers/{offer}")
    ResponseEntity<OfferView> change(
            @PathVariable UUID offer, CommandRequest request, @Valid @RequestBody OfferBody body) {
        return changed(offer, request, new Change(body.details()));
    }

    /// Somebody has found out today that the offer is as it stands.
    @PostMapping("/api/v1/offers/{offer}/verification")
    ResponseEntity<OfferView> verify(@PathVariable UUID offer, CommandRequest request) {
        return changed(offer, request, new Verify());
    }

    /// The offer is no longer there. It stays in the directory, marked.
    @PostMapping("/api/v1/offers/{offer}/gone")
    ResponseEntity<OfferView> gone(
            @PathVariable UUID offer, CommandRequest request, @Valid @RequestBody GoneBody body) {
        return changed(offer, request, new MarkGone(body.reason(), body.on()));
    }

    /// The offer is there again.
    @PostMapping("/api/v1/offers/{offer}/return")
    ResponseEntity<OfferView> bringBack(@PathVariable UUID offer, CommandRequest request) {
        return changed(offer, request, new BringBack());
    }

    private ResponseEntity<OfferView> changed(UUID id, CommandRequest request, OfStanding command) {
        var occasion = offers.occasion(request.caller());
        return Versioned.ok(commands.handle(id, request, offer -> offer.decide(command, occasion)), OfferView::of);
    }
}
