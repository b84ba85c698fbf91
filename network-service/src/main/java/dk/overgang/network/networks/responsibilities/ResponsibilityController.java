package dk.overgang.network.networks.responsibilities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.networks.AllowedInANetwork;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.ResponsibilityView;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.responsibilities.OfferCheck;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Change;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.End;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Places the needs of the plan on the citizen, a member, an offer or a body, and keeps what changed (R-177, C15).
/// Only the answer about one responsibility shows its words.
@RestController
@RequestMapping("/api/v1/networks/{courseId}/responsibilities")
class ResponsibilityController {

    /// In UTF-16 units.
    private static final int LONGEST_WORDS = 1000;

    /// Any lines, but no other control characters.
    private static final String TEXT = "[\\P{Cc}\\n\\r\\t]*";

    private static final String BODY = "[A-Z][A-Z0-9_-]{1,39}";

    /// @param holderId a member, an offer, or a body that is a partner
    /// @param body the code of a body that is no partner
    /// @param from the first day on which the holder has it
    /// @param words what exactly the holder does
    record NewResponsibility(
            @NotNull UUID needId,
            @NotNull Holder holder,
            @Nullable UUID holderId,

            @Nullable @NoPersonalNumber @Pattern(regexp = BODY, message = "partner")
            String body,

            @NotNull Placement placement,
            @NotNull LocalDate from,
            @Nullable LocalDate firstTriedOn,

            @Nullable @Size(max = LONGEST_WORDS) @Pattern(regexp = TEXT, message = "plain-text")
            String words) {}

    /// All terms anew: what is left out is no longer said.
    record NewTerms(
            @NotNull Placement placement,
            @NotNull LocalDate from,
            @Nullable LocalDate firstTriedOn,

            @Nullable @Size(max = LONGEST_WORDS) @Pattern(regexp = TEXT, message = "plain-text")
            String words) {}

    /// @param on the first day on which the holder no longer has it; today, if absent
    record Ending(@Nullable LocalDate on, @NotNull Responsibility.Reason reason) {}

    /// @param allowed what the caller may do with it today, and why not the rest
    record OneResponsibility(@JsonUnwrapped ResponsibilityView responsibility, List<AllowedAction> allowed) {}

    private final CommandHandler<SupportNetwork> commands;
    private final NetworkFacade networks;
    private final AllowedInANetwork allowed;
    private final TextVault vault;
    private final OfferCheck offers;

    ResponsibilityController(
            CommandHandler<SupportNetwork> commands,
            NetworkFacade networks,
            AllowedInANetwork allowed,
            TextVault vault,
            OfferCheck offers) {
        this.commands = commands;
        this.networks = networks;
        this.allowed = allowed;
        this.vault = vault;
        this.offers = offers;
    }

    /// All that was ever placed, by the first day, without words.
    @GetMapping
    Page<ResponsibilityView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var network = networks.visible(caller, courseId).state();
        return paging.pageOf(network.responsibilities().all().stream(), held -> SortKey.of(held.from(), held.id()))
                .map(ResponsibilityView::of);
    }

    /// One responsibility with its words and its history.
    @GetMapping("/{responsibilityId}")
    ResponseEntity<OneResponsibility> one(
            Caller caller, @PathVariable UUID courseId, @PathVariable UUID responsibilityId) {
        return Versioned.ok(
                networks.visible(caller, courseId),
                network -> new OneResponsibility(
                        ResponsibilityView.withWords(
                                network,
                                network.responsibilities()
                                        .find(responsibilityId)
                                        .orElseThrow(Problem::notFound),
                                vault),
                        allowed.of(caller, network, responsibilityId)));
    }

    @PostMapping
    ResponseEntity<ResponsibilityView> place(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewResponsibility body) {
        var terms = terms(request, body.placement(), body.from(), body.firstTriedOn(), body.words());
        var placed = new Responsibility(
                request.newId(), body.needId(), body.holder(), body.holderId(), body.body(), List.of(terms), null);
        var written = commands.handle(courseId, request, network -> {
            mustBeThere(network, placed);
            return network.decide(new Place(placed));
        });
        return Versioned.created(
                asItsOfferIs(request.caller(), written, placed), changed -> view(changed, placed.id()));
    }

    /// The holder has it on other terms.
    @PostMapping("/{responsibilityId}")
    ResponseEntity<ResponsibilityView> change(
            @PathVariable UUID courseId,
            @PathVariable UUID responsibilityId,
            CommandRequest request,
            @Valid @RequestBody NewTerms body) {
        var terms = terms(request, body.placement(), body.from(), body.firstTriedOn(), body.words());
        return Versioned.ok(
                handle(courseId, request, new Change(responsibilityId, terms)),
                changed -> view(changed, responsibilityId));
    }

    /// The holder no longer has it.
    @PostMapping("/{responsibilityId}/end")
    ResponseEntity<ResponsibilityView> end(
            @PathVariable UUID courseId,
            @PathVariable UUID responsibilityId,
            CommandRequest request,
            @Valid @RequestBody Ending body) {
        var today = networks.today();
        var end = new Ended(
                Objects.requireNonNullElse(body.on(), today),
                body.reason(),
                request.caller().subject());
        return Versioned.ok(
                handle(courseId, request, new End(responsibilityId, end, today)),
                changed -> view(changed, responsibilityId));
    }

    private Stored<SupportNetwork> handle(UUID courseId, CommandRequest request, ResponsibilityCommand command) {
        return commands.handle(courseId, request, network -> network.decide(command));
    }

    /// An offer of the directory. Who repeats an answered request is not asked again.
    private void mustBeThere(SupportNetwork network, Responsibility placed) {
        var offer = placed.offer();
        if (offer.isPresent() && !isThere(network, offer.get())) {
            throw Problem.invalid("holderId", "offer");
        }
    }

    private boolean isThere(SupportNetwork network, UUID offer) {
        return offers.isKnown(network.course().municipality(), offer);
    }

    /// The network with what became of the offer while the need was being placed on it: whoever reads that the offer
    /// is gone finds only the networks that rely on it already. It is asked once more after each change, since the
    /// offer may come back meanwhile.
    private Stored<SupportNetwork> asItsOfferIs(Caller caller, Stored<SupportNetwork> written, Responsibility placed) {
        var offer = placed.offer();
        if (offer.isEmpty() || follow(written.state(), offer.get()) instanceof Unchanged) {
            return written;
        }
        Optional<Decision<SupportNetwork>> followed;
        do {
            followed = commands.receive(written.id(), network -> follow(network, offer.get()));
        } while (followed.filter(Changed.class::isInstance).isPresent());
        return commands.visible(caller, written.id());
    }

    private Decision<SupportNetwork> follow(SupportNetwork network, UUID offer) {
        var followed = network.after(offer, !isThere(network, offer));
        return followed.equals(network) ? Decision.unchanged() : Decision.changed(followed);
    }

    private Terms terms(
            CommandRequest request,
            Placement placement,
            LocalDate from,
            @Nullable LocalDate firstTriedOn,
            @Nullable String words) {
        return new Terms(
                placement,
                from,
                firstTriedOn,
                vault.encryptIfAny(words),
                networks.today(),
                request.caller().subject());
    }

    private static ResponsibilityView view(SupportNetwork network, UUID id) {
        return ResponsibilityView.of(network.responsibilities().find(id).orElseThrow());
    }
}
