package dk.overgang.network.partners;

import static java.util.function.Predicate.not;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.partners.PartnerView.PartnerContactView;
import dk.overgang.network.partners.PartnerView.PartnerItem;
import dk.overgang.network.partners.domain.OutreachFact;
import dk.overgang.network.partners.domain.Partner;
import dk.overgang.network.partners.domain.Partner.Details;
import dk.overgang.network.partners.domain.PartnerCommand.ChangePartner;
import dk.overgang.network.partners.domain.PartnerCommand.EndPartnership;
import dk.overgang.network.partners.domain.PartnerCommand.HearOfOutreach;
import dk.overgang.network.partners.domain.PartnerCommand.NotePartnerContact;
import dk.overgang.network.partners.domain.PartnerCommand.Occasion;
import dk.overgang.network.partners.domain.PartnerCommand.WithdrawPartnerContact;
import dk.overgang.network.partners.domain.PartnerContact;
import dk.overgang.network.partners.domain.PartnerKinds;
import dk.overgang.network.partners.domain.PartnerRefusal.CodeTaken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The formal partners of a municipality, what is agreed with them, and the contacts with them.
@RestController
@RequestMapping("/api/v1/partners")
class PartnerController {

    /// @param on the last day of the partnership
    record PartnershipEnd(@NotNull LocalDate on) {}

    record NewPartnerContact(@NotNull LocalDate on, @NotNull PartnerContact.Kind kind) {}

    /// Sorts behind every day.
    private static final String NEVER = "never";

    private final AggregateStore<Partner> partners;
    private final AggregateStore<OutreachFact> outreach;
    private final CommandHandler<Partner> commands;
    private final Scopes scopes;
    private final NetworkFacade networks;
    private final PartnerKinds kinds;
    private final TextVault vault;

    PartnerController(
            AggregateStore<Partner> partners,
            AggregateStore<OutreachFact> outreach,
            CommandHandler<Partner> commands,
            Scopes scopes,
            NetworkFacade networks,
            PartnerKinds kinds,
            TextVault vault) {
        this.partners = partners;
        this.outreach = outreach;
        this.commands = commands;
        this.scopes = scopes;
        this.networks = networks;
        this.kinds = kinds;
        this.vault = vault;
    }

    /// The partners, those with whom contact is due first at the top, ended ones last.
    ///
    /// @param active true for partnerships that last, false for those that have ended
    /// @param dueBefore those with whom contact is due before that day
    /// @param informBefore those who are to be informed before that day
    @GetMapping
    Page<PartnerItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable LocalDate informBefore,
            Paging paging) {
        var here = scopes.of(caller).in("municipality");
        var found = partners.findReadable(
                query(kind == null ? here : here.and("details.kind").is(kind)));
        var all = found.stream()
                .map(partner -> PartnerItem.of(partner.state(), kinds, networks.today()))
                .filter(partner -> active == null || active == partner.active())
                .filter(partner -> isBefore(partner.keepWarmOn(), dueBefore))
                .filter(partner -> isBefore(partner.informOn(), informBefore));
        return paging.pageOf(all, PartnerController::place);
    }

    private static boolean isBefore(@Nullable LocalDate due, @Nullable LocalDate day) {
        return day == null || (due != null && due.isBefore(day));
    }

    private static SortKey place(PartnerItem partner) {
        var due = partner.keepWarmOn();
        return SortKey.of(due == null ? NEVER : due.toString(), partner.partnerId());
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnerView> one(Caller caller, @PathVariable UUID id) {
        return Versioned.ok(commands.visible(caller, id), this::view);
    }

    private PartnerView view(Partner partner) {
        return PartnerView.of(partner, kinds, networks.today(), vault);
    }

    @PostMapping
    ResponseEntity<PartnerView> register(CommandRequest request, @Valid @RequestBody PartnerBody body) {
        var id = request.newId();
        var municipality = request.caller().municipality();
        var details = body.details(id, networks.today(), vault);
        var registered = unlessTaken(() -> commands.create(
                id,
                request,
                () -> Partner.register(
                        id, municipality, details, occasion(request.caller(), id, details, body.newIds(id)))));
        return Versioned.created(
                URI.create("/api/v1/partners/" + id), withOutreach(request.caller(), registered), this::view);
    }

    /// The partner as it shall be.
    @PostMapping("/{id}")
    ResponseEntity<PartnerView> change(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody PartnerBody body) {
        var base = request.newId();
        var changed = unlessTaken(() -> commands.handle(id, request, partner -> {
            var details = body.details(base, partner.details().since(), vault);
            return partner.decide(
                    new ChangePartner(details, occasion(request.caller(), id, details, body.newIds(base))));
        }));
        return Versioned.ok(withOutreach(request.caller(), changed), this::view);
    }

    private Occasion occasion(Caller caller, UUID id, Details details, List<UUID> newIds) {
        return new Occasion(
                networks.today(), kinds.codes(), isTaken(caller, id, details), newIds, outreachTo(caller, details));
    }

    private boolean isTaken(Caller caller, UUID id, Details details) {
        return details.code() != null
                && partners
                        .find(query(scopes.of(caller)
                                .in("municipality")
                                .and("details.code")
                                .is(details.code())))
                        .stream()
                        .anyMatch(
                                other -> other.state().isActive() && !other.id().equals(id));
    }

    private List<OutreachFact> outreachTo(Caller caller, Details details) {
        return details.code() == null
                ? List.of()
                : outreach
                        .find(query(scopes.of(caller)
                                .in("municipality")
                                .and("partner")
                                .is(details.code())))
                        .stream()
                        .map(Stored::state)
                        .toList();
    }

    /// Two leaders may register a code at the same moment.
    private static Stored<Partner> unlessTaken(Supplier<Stored<Partner>> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException takenMeanwhile) {
            throw RefusalProblems.of(new CodeTaken());
        }
    }

    /// The partner with what the outreach log noted while it was being written ([OutreachIntake]).
    private Stored<Partner> withOutreach(Caller caller, Stored<Partner> partner) {
        var missed = outreachTo(caller, partner.state().details()).stream()
                .filter(not(known -> partner.state().contact(known.outreachId()).isPresent()))
                .toList();
        missed.forEach(logged -> {
            var _ = commands.receive(partner.id(), known -> known.decide(new HearOfOutreach(logged)));
        });
        return missed.isEmpty() ? partner : commands.visible(caller, partner.id());
    }

    /// The partnership is over; the partner stays readable.
    @PostMapping("/{id}/end")
    ResponseEntity<PartnerView> end(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody PartnershipEnd end) {
        var command = new EndPartnership(end.on(), request.caller().subject(), networks.today());
        return Versioned.ok(commands.handle(id, request, partner -> partner.decide(command)), this::view);
    }

    /// The contacts with a partner, the first one first, withdrawn ones included.
    @GetMapping("/{id}/contacts")
    Page<PartnerContactView> contacts(Caller caller, @PathVariable UUID id, Paging paging) {
        var partner = commands.visible(caller, id).state();
        return paging.pageOf(partner.contacts().stream(), contact -> SortKey.of(contact.on(), contact.id()))
                .map(PartnerContactView::of);
    }

    @PostMapping("/{id}/contacts")
    ResponseEntity<PartnerContactView> note(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody NewPartnerContact contact) {
        var contactId = request.newId();
        var command = new NotePartnerContact(
                contactId, contact.on(), contact.kind(), request.caller().subject(), networks.today());
        var noted = commands.handle(id, request, partner -> partner.decide(command));
        return Versioned.created(noted, partner -> shown(partner, contactId));
    }

    /// Takes back a contact that was noted by mistake.
    @PostMapping("/{id}/contacts/{contactId}/withdrawal")
    ResponseEntity<PartnerContactView> withdraw(
            @PathVariable UUID id, @PathVariable UUID contactId, CommandRequest request) {
        var withdrawn = commands.handle(id, request, partner -> partner.decide(new WithdrawPartnerContact(contactId)));
        return Versioned.ok(withdrawn, partner -> shown(partner, contactId));
    }

    private static PartnerContactView shown(Partner partner, UUID contact) {
        return PartnerContactView.of(partner.contact(contact).orElseThrow());
    }
}
