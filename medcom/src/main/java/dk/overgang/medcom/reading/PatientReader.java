package dk.overgang.medcom.reading;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.message.FhirIssue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/// Whom a message is about: one real CPR number (hn-4). Modulus 11 has been no test of validity since 2007.
final class PatientReader {

    private static final String IDENTIFIER = "Patient.identifier";

    /// National and regional replacement numbers have systems below this one (standards 1.3).
    private static final String REPLACEMENTS = "urn:oid:1.2.208.176.1.6.1.";

    /// As dk-core has it: a day that the month may have, then anything.
    private static final Pattern NUMBER =
            Pattern.compile("((0[1-9]|[12]\\d|3[01])(01|03|05|07|08|10|12)|(0[1-9]|[12]\\d|30)(04|06|09|11)"
                    + "|(0[1-9]|[12]\\d)02)\\d{6}");

    private PatientReader() {}

    /// Of a letter, which may also be about somebody who has a replacement number.
    static Optional<String> readAny(Patient patient, List<FhirIssue> issues) {
        var replacement = patient.getIdentifier().stream()
                .filter(identifier ->
                        Objects.requireNonNullElse(identifier.getSystem(), "").startsWith(REPLACEMENTS))
                .map(Identifier::getValue)
                .filter(value -> value != null && value.matches("[0-9]{6}[0-9A-Za-z]{4}"))
                .findFirst();
        var hasNumber = patient.getIdentifier().stream().anyMatch(one -> MedCom.CPR.equals(one.getSystem()));
        return hasNumber || replacement.isEmpty() ? read(patient, issues) : replacement;
    }

    static Optional<String> read(Patient patient, List<FhirIssue> issues) {
        checkDeceased(patient, issues);
        var numbers = patient.getIdentifier().stream()
                .filter(identifier -> MedCom.CPR.equals(identifier.getSystem()))
                .filter(Identifier::hasValue)
                .map(Identifier::getValue)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            issues.add(FhirIssue.missing(IDENTIFIER));
        } else if (numbers.size() > 1 || !NUMBER.matcher(numbers.getFirst()).matches()) {
            issues.add(FhirIssue.badValue(IDENTIFIER));
        }
        return numbers.stream().findFirst();
    }

    /// Who is told to be dead, or alive after all, must be told so in words that can be read.
    private static void checkDeceased(Patient patient, List<FhirIssue> issues) {
        switch (patient.getDeceased()) {
            case BooleanType flag
            when flag.getValue() == null -> issues.add(FhirIssue.badValue("Patient.deceasedBoolean"));
            case DateTimeType at
            when at.getValue() == null -> issues.add(FhirIssue.badTime("Patient.deceasedDateTime"));
            case null, default -> {}
        }
    }
}
