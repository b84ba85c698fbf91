package dk.overgang.referral.identities;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.store.Stored;
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
import java.util.Optional;
import java.util.UUID;
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

/// Gives a citizen another number or a protected address, by the authority alone. An answer says how many numbers
/// there have been and names none of them.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}")
class IdentityController {

    /// The number stands in the body, never in an address that others log.
    record NewNumber(@NotNull String cpr) {

        @Override
        public String toString() {
            return "NewNumber";
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
    private final Clock clock;

    IdentityController(
            CommandHandler<Citizen> commands, CitizenDirectory directory, IdentityVault identities, Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.identities = identities;
        this.clock = clock;
    }

    @PostMapping("/number")
    ResponseEntity<IdentityView> number(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody NewNumber number) {
        var cpr = Cpr.read(number.cpr(), DanishDay.of(clock.instant()));
        return Versioned.ok(renumber(citizen, request, cpr), IdentityView::of);
    }

    private Stored<Citizen> renumber(UUID citizen, CommandRequest request, Optional<Cpr> cpr) {
        try {
            return commands.handle(
                    citizen,
                    request,
                    before -> cpr.map(next -> renumber(before, next))
                            .orElseGet(() -> Decision.refused(new IdentityRefusal.NoNumber())));
        } catch (DuplicateKeyException takenMeanwhile) {
            throw RefusalProblems.of(new IdentityRefusal.NumberTaken());
        }
    }

    private Decision<Citizen> renumber(Citizen citizen, Cpr next) {
        var person = identities.decrypt(citizen.identity());
        if (person.cpr().equals(next)) {
            return Decision.unchanged();
        }
        var isTaken = directory
                .find(citizen.municipality(), next)
                .filter(other -> !other.id().equals(citizen.citizenId()))
                .isPresent();
        return isTaken
                ? Decision.refused(new IdentityRefusal.NumberTaken())
                : Decision.changed(citizen.renumbered(identities.encrypt(new Person(next, person.name()))));
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
