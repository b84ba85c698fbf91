package dk.overgang.referral.identities;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Caller;
import dk.overgang.access.Route;
import dk.overgang.access.limits.CprEnumerationGuard;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.IdentityRefusal;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives a citizen another number, takes a mistaken one back, and protects an address, by the authority alone. An
/// answer says how many numbers there have been and names none of them. What it tells of a number counts against
/// the caller's allowance.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}")
class IdentityController {

    /// The number stands in the body, never in an address that others log.
    ///
    /// @param mistaken the number so far never was the citizen's: it is forgotten, else it still finds the citizen
    record NewNumber(@NotNull String cpr, @Nullable Boolean mistaken) {

        @Override
        public String toString() {
            return "NewNumber";
        }
    }

    /// A former number that never was the citizen's.
    record MistakenNumber(@NotNull String cpr) {

        @Override
        public String toString() {
            return "MistakenNumber";
        }
    }

    record Protection(@NotNull Boolean on) {}

    /// What is shown of a citizen's identity: never a number.
    ///
    /// @param formerNumbers how many numbers the citizen had before
    record IdentityView(UUID citizenId, int formerNumbers, boolean addressProtected) {

        private static IdentityView of(Citizen citizen) {
            var now = citizen.circumstances();
            return new IdentityView(citizen.citizenId(), now.former().size(), now.addressProtected());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        List<Route> identityRoutes() {
            return List.of(
                    Route.post("/api/v1/citizens/*/number", AUTHORITY),
                    Route.post("/api/v1/citizens/*/former-numbers/withdrawal", AUTHORITY),
                    Route.post("/api/v1/citizens/*/address-protection", AUTHORITY));
        }

        @Bean
        IndexedCollection formerNumberIndexes() {
            return IndexedCollection.of(
                    "citizens", new Index().on("municipality", ASC).on("circumstances.former.cprHash", ASC));
        }
    }

    private final CommandHandler<Citizen> commands;
    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final CprEnumerationGuard guesses;
    private final Clock clock;

    IdentityController(
            CommandHandler<Citizen> commands,
            CitizenDirectory directory,
            IdentityVault identities,
            CprEnumerationGuard guesses,
            Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.identities = identities;
        this.guesses = guesses;
        this.clock = clock;
    }

    @PostMapping("/number")
    ResponseEntity<IdentityView> number(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody NewNumber number) {
        var isMistaken = Boolean.TRUE.equals(number.mistaken());
        try {
            return decide(
                    citizen,
                    request,
                    number.cpr(),
                    (before, cpr) -> renumber(before, cpr, isMistaken, request.caller()));
        } catch (DuplicateKeyException takenMeanwhile) {
            throw RefusalProblems.of(new IdentityRefusal.NumberTaken());
        }
    }

    private Decision<Citizen> renumber(Citizen citizen, Cpr next, boolean isMistaken, Caller caller) {
        var person = identities.decrypt(citizen.identity());
        if (person.cpr().equals(next)) {
            return Decision.unchanged();
        }
        guesses.count(caller);
        if (directory.isOfAnother(citizen, next)) {
            return Decision.refused(new IdentityRefusal.NumberTaken());
        }
        var identity = identities.encrypt(new Person(next, person.name()));
        return Decision.changed(isMistaken ? citizen.corrected(identity) : citizen.renumbered(identity));
    }

    /// Takes back a former number that was a mistake: it finds the citizen no more.
    @PostMapping("/former-numbers/withdrawal")
    ResponseEntity<IdentityView> takeBack(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody MistakenNumber number) {
        return decide(citizen, request, number.cpr(), (before, cpr) -> {
            guesses.count(request.caller());
            return before.takeBackNumber(identities.hashes(cpr));
        });
    }

    private ResponseEntity<IdentityView> decide(
            UUID citizen, CommandRequest request, String number, BiFunction<Citizen, Cpr, Decision<Citizen>> command) {
        guesses.mustNotGuess(request.caller());
        var cpr = Cpr.read(number, DanishDay.of(clock.instant()));
        cpr.ifPresent(directory::noteNumber);
        var decided = commands.handle(
                citizen,
                request,
                before -> cpr.map(asked -> command.apply(before, asked))
                        .orElseGet(() -> Decision.refused(new IdentityRefusal.NoNumber())));
        return Versioned.ok(decided, IdentityView::of);
    }

    @PostMapping("/address-protection")
    ResponseEntity<IdentityView> protect(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody Protection protection) {
        var changed = commands.handle(
                citizen,
                request,
                before -> Decision.changed(before.with(before.circumstances().withAddressProtected(protection.on()))));
        return Versioned.ok(changed, IdentityView::of);
    }
}
