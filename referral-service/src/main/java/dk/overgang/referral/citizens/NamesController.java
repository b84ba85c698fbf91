package dk.overgang.referral.citizens;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.IdentityVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The names of the citizens that a screen lists, by one call. The other services know citizens by id alone, so a
/// list of theirs needs the names from here.
///
/// Whom the caller may not see is left out, like somebody who does not exist: an answer tells nothing about why.
@RestController
@RequestMapping("/api/v1/citizens/names")
class NamesController {

    /// As many as a page of a list has, with room for whom its rows name besides.
    private static final int MOST = 100;

    /// @param citizenIds 1 to 100 of them; one who stands there twice is answered once
    record NamesWanted(@NotEmpty @Size(max = MOST) List<@NotNull UUID> citizenIds) {}

    /// @param citizens in the order in which they were asked for
    record Names(List<Named> citizens) {}

    /// The number itself is not part of it: who needs it asks for the one citizen.
    ///
    /// @param birthDate as the CPR number tells it
    /// @param addressProtected that the citizen has name and address protection (E28)
    record Named(UUID citizenId, String name, LocalDate birthDate, boolean addressProtected) {

        @Override
        public String toString() {
            return "Named";
        }
    }

    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final Clock clock;

    NamesController(CitizenDirectory directory, IdentityVault identities, Clock clock) {
        this.directory = directory;
        this.identities = identities;
        this.clock = clock;
    }

    /// A POST, so that no address grows with the list; it reads only, and the access log says so.
    @PostMapping
    @AuditedAs(AuditAction.READ)
    Names names(Caller caller, @Valid @RequestBody NamesWanted wanted) {
        var shown = directory.allShownTo(caller, wanted.citizenIds());
        var today = DanishDay.of(clock.instant());
        return new Names(wanted.citizenIds().stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(shown.get(id)))
                .map(citizen -> named(citizen, today))
                .toList());
    }

    private Named named(Citizen citizen, LocalDate today) {
        var person = identities.decrypt(citizen.identity());
        return new Named(
                citizen.citizenId(),
                person.name(),
                person.cpr().bornOn(today),
                citizen.circumstances().addressProtected());
    }
}
