package dk.overgang.referral.outreach;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.outreach.domain.Outreach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notes and lists what was done to be known and referred to.
@RestController
@RequestMapping("/api/v1/outreach")
class OutreachController {

    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    record NewOutreach(
            @NotNull LocalDate on,
            @NotNull Outreach.Kind kind,

            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "partner")
            String partner,

            @Min(0) @Max(1000) int met,
            @Min(0) @Max(1000) int conversations) {

        Outreach of(UUID id, String municipality) {
            return new Outreach(id, municipality, on, kind, partner, met, conversations);
        }
    }

    record OutreachView(
            UUID outreachId,
            String municipality,
            LocalDate on,
            Outreach.Kind kind,
            String partner,
            int met,
            int conversations) {

        static OutreachView of(Outreach outreach) {
            return new OutreachView(
                    outreach.outreachId(),
                    outreach.municipality(),
                    outreach.on(),
                    outreach.kind(),
                    outreach.partner(),
                    outreach.met(),
                    outreach.conversations());
        }
    }

    private final AggregateStore<Outreach> outreaches;
    private final CommandHandler<Outreach> commands;
    private final Scopes scopes;
    private final Clock clock;

    OutreachController(
            AggregateStore<Outreach> outreaches, CommandHandler<Outreach> commands, Scopes scopes, Clock clock) {
        this.outreaches = outreaches;
        this.commands = commands;
        this.scopes = scopes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<OutreachView> note(CommandRequest request, @Valid @RequestBody NewOutreach outreach) {
        var id = request.newId();
        var today = DanishDay.of(clock.instant());
        var noted = commands.create(
                id,
                request,
                () -> outreach.of(id, request.caller().municipality()).noted(today));
        return Versioned.created(URI.create("/api/v1/outreach/" + id), noted, OutreachView::of);
    }

    @GetMapping
    Page<OutreachView> list(Caller caller, Paging paging) {
        var found = outreaches.findReadable(paging.byId(scopes.of(caller).in("municipality")));
        return paging.page(found, outreach -> SortKey.of(outreach.id()))
                .map(Stored::state)
                .map(OutreachView::of);
    }
}
