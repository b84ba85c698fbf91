package dk.overgang.referral.referrals.review;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What is known about a referral beside the answers of its assessment. Of the person's number only the age is
/// used.
@Component
class Eligibility {

    private final IntakeRules intake;
    private final IdentityVault identities;

    Eligibility(IntakeRules intake, IdentityVault identities) {
        this.intake = intake;
        this.identities = identities;
    }

    /// The age counts on the day the course is to start, and on no other (E29).
    Facts known(Citizen citizen, Referral referral, LocalDate today) {
        var born = identities.decrypt(citizen.identity()).cpr().bornOn(today);
        var start = Objects.requireNonNullElse(referral.transition().expectedOn(), today);
        return intake.facts(referral.transition().type(), referral.background())
                .with("ageAtStart", Period.between(born, start).getYears());
    }
}
