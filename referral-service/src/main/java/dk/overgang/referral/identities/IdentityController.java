package dk.overgang.referral.identities;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.referral.citizens.domain.CaseStatus;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Cpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes of identity, by the authority alone. An answer tells how many numbers there have been and none of them.
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

    record IdentityAnswer(UUID citizenId, int formerNumbers, boolean addressProtected) {}

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

    private final Identifying identifying;
    private final Clock clock;

    IdentityController(Identifying identifying, Clock clock) {
        this.identifying = identifying;
        this.clock = clock;
    }

    @PostMapping("/number")
    ResponseEntity<IdentityAnswer> number(
            Caller caller, @PathVariable UUID citizen, @Valid @RequestBody NewNumber number) {
        var cpr =
                Cpr.read(number.cpr(), DanishDay.of(clock.instant())).orElseThrow(() -> Problem.invalid("cpr", "cpr"));
        return answer(citizen, identifying.renumber(caller, citizen, cpr));
    }

    @PostMapping("/address-protection")
    ResponseEntity<IdentityAnswer> protect(
            Caller caller, @PathVariable UUID citizen, @Valid @RequestBody Protection protection) {
        return answer(citizen, identifying.protect(caller, citizen, protection.on()));
    }

    private static ResponseEntity<IdentityAnswer> answer(UUID citizen, CaseStatus now) {
        return ResponseEntity.ok(new IdentityAnswer(citizen, now.former().size(), now.addressProtected()));
    }
}
