package dk.overgang.medcom.reading;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.FhirIssue;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;

/// Reads the organisations of a correspondence.
final class Units {

    /// The GLN has had three names (standards 1.3).
    private static final Set<String> GLN = Set.of(MedCom.GLN, "http://www.gs1.org/gln", "urn:oid:1.3.88");

    private static final int LONGEST_NAME = 200;

    private Units() {}

    static Unit read(Organization given, String sor, List<FhirIssue> issues) {
        var gln = given.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && GLN.contains(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(value -> value != null && value.matches("\\d{13}"))
                .findFirst();
        return new Unit(sor, gln.orElse(null), Texts.read(given.getName(), LONGEST_NAME, "Organization.name", issues));
    }
}
