package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.referral.citizens.CitizenDecisions;
import dk.overgang.referral.citizens.CitizenDecisions.Asking;
import dk.overgang.referral.citizens.CitizenDecisions.Change;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// When somebody first met the citizen on a referral (R-051, F-16): where lead time ends. Told again it is corrected.
@RestController
class FirstContactController {

    record Met(@NotNull LocalDate on) {}

    /// @param days from the referral to the contact
    record FirstContact(UUID referralId, LocalDate on, long days) {}

    private final CitizenDecisions decisions;
    private final CitizenDirectory directory;
    private final Clock clock;

    FirstContactController(CitizenDecisions decisions, CitizenDirectory directory, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/referrals/{referral}/first-contact")
    ResponseEntity<FirstContact> tell(
            Caller caller,
            @PathVariable UUID citizen,
            @PathVariable UUID referral,
            Terms terms,
            @Valid @RequestBody Met met) {
        var key = IdempotencyKey.given(caller.subject(), terms.key(), referral + "/first-contact " + met);
        var asking = new Asking(() -> directory.shownTo(caller, citizen), terms, key);
        var _ = decisions.decide(
                asking,
                before -> met(before, referral, met.on()),
                (_, after) -> Optional.of(new Change(after, List.of())));
        var days = ChronoUnit.DAYS.between(
                received(directory.shownTo(caller, citizen).state(), referral), met.on());
        return ResponseEntity.ok(new FirstContact(referral, met.on(), days));
    }

    private Citizen met(Citizen citizen, UUID referral, LocalDate on) {
        var earliest = received(citizen, referral);
        var today = DanishDay.of(clock.instant());
        if (on.isBefore(earliest) || on.isAfter(today)) {
            throw Problem.invalid("on", "date-outside", earliest.toString(), today.toString());
        }
        return citizen.metOn(citizen.referral(referral).orElseThrow(), on);
    }

    private static LocalDate received(Citizen citizen, UUID referral) {
        return citizen.referral(referral)
                .map(known -> DanishDay.of(known.receivedAt()))
                .orElseThrow(Problem::notFound);
    }
}
