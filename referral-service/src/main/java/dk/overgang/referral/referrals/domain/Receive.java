package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.ReferralRefusal.Faulty;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Receives a new referral of a citizen.
///
/// @param roles of the sender's token, as its claims name them: they decide which sources the sender may name
public record Receive(Referral referral, List<String> roles, Programmes programmes, IntakeRules rules) {

    public Receive {
        roles = List.copyOf(roles);
    }

    /// All faults at once, so that nobody corrects a referral field by field.
    public List<Fault> faults() {
        return Stream.of(
                        programme().stream(),
                        rules.checkSource(referral.source(), roles).stream(),
                        rules.check(referral.background()).stream())
                .flatMap(faults -> faults)
                .toList();
    }

    /// The refusal of a referral whose sender does not say, or may not say, to which municipality it goes.
    public ReferralRefusal withoutMunicipality() {
        var municipality = Fault.of("municipality", "municipality");
        return new Faulty(
                Stream.concat(faults().stream(), Stream.of(municipality)).toList());
    }

    private Optional<Fault> programme() {
        return programmes.knows(referral.programme())
                ? rules.checkTransition(referral.transition().type(), referral.programme())
                : Optional.of(Fault.oneOf("programme", programmes.codes()));
    }
}
