package dk.overgang.referral.citizens;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.commands.Versioned;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.IdentityVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The whole CPR number of one citizen. Every other answer cuts it to the birth date; who needs the rest says for
/// what, and the access log has it.
@RestController
class NumberController {

    /// What a whole number is needed for.
    enum NumberPurpose {
        /// To find the citizen in a system of the municipality.
        CASE_SYSTEM,
        /// To speak about the citizen with a hospital, a doctor or a pharmacy.
        HEALTH_CARE,
        /// To speak about the citizen with another authority.
        OTHER_AUTHORITY,
        /// To be sure who it is.
        IDENTIFICATION
    }

    record NumberRead(@NotNull NumberPurpose purpose) {}

    /// @param cpr ten characters without a dash
    record WholeNumber(UUID citizenId, String cpr) {

        @Override
        public String toString() {
            return "WholeNumber";
        }
    }

    private final CitizenDirectory directory;
    private final IdentityVault identities;

    NumberController(CitizenDirectory directory, IdentityVault identities) {
        this.directory = directory;
        this.identities = identities;
    }

    /// A POST, so that it has a purpose and no page or browser fetches a number by the way; it reads only.
    @PostMapping("/api/v1/citizens/{citizen}/number-reads")
    @AuditedAs(AuditAction.READ)
    ResponseEntity<WholeNumber> number(Caller caller, @PathVariable UUID citizen, @Valid @RequestBody NumberRead read) {
        AuditContext.purpose(read.purpose().name());
        return Versioned.ok(directory.shownTo(caller, citizen), this::answer);
    }

    private WholeNumber answer(Citizen citizen) {
        return new WholeNumber(
                citizen.citizenId(),
                identities.decrypt(citizen.identity()).cpr().value());
    }
}
