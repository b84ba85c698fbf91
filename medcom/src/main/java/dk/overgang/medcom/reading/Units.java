package dk.overgang.medcom.reading;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.correspondence.PlainText;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.FhirIssue;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Reads the organisations of a correspondence.
final class Units {

    /// The GLN has had three names (standards 1.3).
    private static final Set<String> GLN = Set.of(MedCom.GLN, "http://www.gs1.org/gln", "urn:oid:1.3.88");

    private static final int LONGEST_NAME = 200;

    private Units() {}

    /// What a message calls a unit; a name that is too long to be one is left out.
    static @Nullable String name(Entries entries, Reference unit) {
        return entries.find(Organization.class, unit)
                .map(Organization::getName)
                .map(PlainText::of)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .orElse(null);
    }

    static Unit read(Organization given, String sor, List<FhirIssue> issues) {
        var gln = given.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && GLN.contains(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(value -> value != null && value.matches("\\d{13}"))
                .findFirst();
        return new Unit(sor, gln.orElse(null), Texts.read(given.getName(), LONGEST_NAME, "Organization.name", issues));
    }
}
