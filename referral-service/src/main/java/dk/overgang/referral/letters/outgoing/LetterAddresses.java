package dk.overgang.referral.letters.outgoing;

import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.referral.letters.LetterProperties;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The units that letters come from and go to, with their SOR ids and location numbers (GLN).
@Component
class LetterAddresses {

    private final LetterProperties properties;
    private final Municipalities municipalities;

    LetterAddresses(LetterProperties properties, Municipalities municipalities) {
        this.properties = properties;
        this.municipalities = municipalities;
    }

    Unit municipality(String code) {
        return municipalities
                .of(code)
                .map(found -> new Unit(found.sor(), found.gln(), found.name()))
                .orElseThrow(Problem::notFound);
    }

    /// As the correspondence names the unit, else as it is known here.
    Optional<Unit> unit(String sor, Correspondence said) {
        return said.units().stream()
                .filter(known -> known.sor().equals(sor) && known.gln() != null)
                .findFirst()
                .or(() -> unit(sor));
    }

    Optional<Unit> unit(String sor) {
        return properties.units().stream()
                .filter(known -> known.sor().equals(sor))
                .map(known -> new Unit(known.sor(), known.gln(), known.name()))
                .findFirst();
    }
}
