package dk.overgang.referral.identities;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.CaseStatus;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Gives a citizen another number, or a protected address. The former numbers stay, so that a hospital which does not
/// know the new one yet still finds the citizen.
@Service
class Identifying {

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final IdentityVault identities;

    Identifying(AggregateStore<Citizen> citizens, CitizenDirectory directory, IdentityVault identities) {
        this.citizens = citizens;
        this.directory = directory;
        this.identities = identities;
    }

    @RetriedOnConflict
    CaseStatus renumber(Caller caller, UUID citizenId, Cpr cpr) {
        var stored = directory.shownTo(caller, citizenId);
        var before = stored.state();
        var person = identities.decrypt(before.identity());
        if (person.cpr().equals(cpr)) {
            return before.circumstances();
        }
        if (directory
                .find(before.municipality(), cpr)
                .filter(other -> !other.id().equals(citizenId))
                .isPresent()) {
            throw Problem.conflict("citizen:number-taken");
        }
        var after = before.with(before.circumstances().formerly(before.identity()))
                .with(identities.encrypt(new Person(cpr, person.name())));
        return keep(stored, after);
    }

    @RetriedOnConflict
    CaseStatus protect(Caller caller, UUID citizenId, boolean on) {
        var stored = directory.shownTo(caller, citizenId);
        var before = stored.state();
        return keep(stored, before.with(before.circumstances().withAddressProtected(on)));
    }

    private CaseStatus keep(Stored<Citizen> stored, Citizen after) {
        try {
            citizens.update(stored, after, List.of(), Trigger.asked());
        } catch (DuplicateKeyException takenMeanwhile) {
            throw Problem.conflict("citizen:number-taken");
        }
        return after.circumstances();
    }
}
