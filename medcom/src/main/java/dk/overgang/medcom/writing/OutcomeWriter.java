package dk.overgang.medcom.writing;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.message.FhirIssue;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/// Says what is wrong in MedCom's words.
public final class OutcomeWriter {

    private OutcomeWriter() {}

    public static OperationOutcome write(List<FhirIssue> issues) {
        var outcome = new OperationOutcome();
        outcome.getMeta().addProfile(MedCom.profile("acknowledgement", "medcom-acknowledgement-operationoutcome"));
        issues.forEach(issue -> outcome.addIssue(write(issue)));
        return outcome;
    }

    private static OperationOutcomeIssueComponent write(FhirIssue issue) {
        var details = new CodeableConcept(new Coding(system(issue.code()), issue.code(), null)).setText(issue.text());
        var written = new OperationOutcomeIssueComponent()
                .setSeverity(severity(issue.severity()))
                .setCode(IssueType.fromCode(issue.issueType()))
                .setDetails(details);
        return issue.element() == null ? written : written.addExpression(issue.element());
    }

    /// MedCom's own codes are spelt with small letters in them or by this very name; all others are HL7's.
    private static String system(String code) {
        var own = code.matches(".*[a-z].*")
                || code.equals("MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE")
                || code.equals("MSG_VALUESET_VALUE_UNKNOWN");
        return own ? MedCom.ERROR_CODES : MedCom.HL7_OUTCOME;
    }

    private static IssueSeverity severity(FhirIssue.Severity severity) {
        return switch (severity) {
            case ERROR -> IssueSeverity.ERROR;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }
}
