package dk.overgang.referral.citizens;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Cpr;
import dk.overgang.referral.citizens.domain.Register;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The only way from a person to a citizen. A citizen belongs to one municipality: the same person elsewhere is another
/// citizen. A number that was given up still finds its citizen, if nobody has it now.
@Service
public class CitizenDirectory {

    private final AggregateStore<Citizen> citizens;
    private final Register register;

    CitizenDirectory(AggregateStore<Citizen> citizens, Register register) {
        this.citizens = citizens;
        this.register = register;
    }

    public Optional<Stored<Citizen>> find(String municipality, Cpr cpr) {
        var hash = register.fingerprint(cpr.value());
        return first(municipality, "identity.cprHash", hash)
                .or(() -> first(municipality, "circumstances.former.cprHash", hash));
    }

    private Optional<Stored<Citizen>> first(String municipality, String field, String hash) {
        var person = where("municipality").is(municipality).and(field).is(hash);
        return citizens.find(query(person)).stream().findFirst();
    }
}
