package dk.overgang.referral.referrals;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.domain.ReferralCommand.NoteFirstContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Notes the day on which somebody first met the citizen on a referral, where lead time ends (R-051, F-16). A
/// second note corrects the first.
@RestController
class FirstContactController {

    record NewFirstContact(@NotNull LocalDate on) {}

    /// When a citizen was first contacted, and how soon that was.
    ///
    /// @param days from the referral to the contact
    record FirstContactView(UUID referralId, LocalDate on, long days) {

        static FirstContactView of(Citizen citizen, UUID referralId, LocalDate on) {
            var received = citizen.referral(referralId).orElseThrow().receivedAt();
            return new FirstContactView(referralId, on, ChronoUnit.DAYS.between(DanishDay.of(received), on));
        }
    }

    private final CommandHandler<Citizen> commands;
    private final Clock clock;

    FirstContactController(CommandHandler<Citizen> commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/referrals/{referral}/first-contact")
    ResponseEntity<FirstContactView> note(
            CommandRequest request,
            @PathVariable UUID citizen,
            @PathVariable UUID referral,
            @Valid @RequestBody NewFirstContact contact) {
        var command = new NoteFirstContact(contact.on(), DanishDay.of(clock.instant()));
        var noted = commands.handle(citizen, request, before -> before.decide(referral, command));
        return Versioned.ok(noted, after -> FirstContactView.of(after, referral, contact.on()));
    }
}
