package dk.overgang.referral.outreach;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.access.Terms;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.referral.citizens.domain.DanishDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Writing down and looking back at what was done to be known and referred to.
@RestController
@RequestMapping("/api/v1/outreach")
class OutreachController {

    private static final String COLLECTION = "outreach";
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    record NewOutreach(
            @NotNull LocalDate on,
            Outreach.@NotNull Kind kind,
            @NotNull @Pattern(regexp = CODE) String partner,
            @Min(0) @Max(1000) int met,
            @Min(0) @Max(1000) int conversations) {}

    record Page(List<Outreach> items, @Nullable UUID next) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        AggregateStore<Outreach> outreaches(AggregateStores stores) {
            return stores.of(COLLECTION, "overgang.referral-events", Outreach.class, Outreach::outreachId);
        }

        @Bean
        IndexedCollection outreachIndexes() {
            return IndexedCollection.of(
                    COLLECTION, new Index().on("municipality", ASC).on("_id", ASC));
        }

        @Bean
        List<Route> outreachRoutes() {
            return List.of(
                    Route.post("/api/v1/outreach", WORKER, LEADER, AUTHORITY),
                    Route.get("/api/v1/outreach", WORKER, LEADER, AUTHORITY));
        }
    }

    private final AggregateStore<Outreach> outreaches;
    private final Scopes scopes;
    private final Clock clock;

    OutreachController(AggregateStore<Outreach> outreaches, Scopes scopes, Clock clock) {
        this.outreaches = outreaches;
        this.scopes = scopes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Outreach> write(Caller caller, Terms terms, @Valid @RequestBody NewOutreach reported) {
        var today = DanishDay.of(clock.instant());
        if (reported.on().isAfter(today)) {
            throw Problem.invalid("on", "not-after", today.toString());
        }
        var named = IdempotencyKey.given(caller.subject(), terms.key(), reported);
        var id = Optional.ofNullable(named).map(IdempotencyKey::created).orElseGet(UUID::randomUUID);
        var outreach = new Outreach(
                id,
                caller.municipality(),
                reported.on(),
                reported.kind(),
                reported.partner(),
                reported.met(),
                reported.conversations());
        if (outreaches.insert(id, outreach, List.of(), new Asked(named)).isEmpty() && !isSame(id, outreach)) {
            throw Problem.keyReused();
        }
        return ResponseEntity.created(URI.create("/api/v1/outreach/" + id)).body(outreach);
    }

    private boolean isSame(UUID id, Outreach outreach) {
        return outreaches.find(id).map(Stored::state).filter(outreach::equals).isPresent();
    }

    @GetMapping
    Page outreach(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        var here = scopes.of(caller).in("municipality");
        var wanted = after == null ? here : here.and("_id").gt(after);
        var found = outreaches.find(query(wanted).with(Sort.by("_id")).limit(limit + 1));
        var page = found.stream().limit(limit).toList();
        return new Page(
                page.stream().map(Stored::state).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }
}
