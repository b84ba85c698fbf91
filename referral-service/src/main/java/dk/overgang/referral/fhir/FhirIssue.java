package dk.overgang.referral.fhir;

import org.jspecify.annotations.Nullable;

/// One thing wrong with a message: `code` from MedCom's issue details, `element` the path a sender must mend. Never
/// holds input.
public record FhirIssue(
        Severity severity,
        String issueType,
        String code,
        @Nullable String element,
        String text) {

    public enum Severity {
        ERROR,
        INFORMATION
    }

    /// The destination is no receiver of ours.
    public static FhirIssue unknownReceiver() {
        return error(
                "value",
                "MSG_Receiver_Identifier_UNKNOWN",
                "MessageHeader.destination.receiver",
                "The receiver is not known here.");
    }

    /// Bundle.id is new for every sending, so a known one may not carry another letter.
    public static FhirIssue reusedBundleId() {
        return error("value", "MSG_DUPLICATE_ID", "Bundle.id", "The id was used before for another message.");
    }

    /// A letter sent again must be the same letter.
    public static FhirIssue changedContent() {
        return error("value", "MSG_DUPLICATE_ID", "MessageHeader.id", "The id was used before with other content.");
    }

    /// The token may not send for this SOR unit.
    public static FhirIssue foreignSender() {
        return error("value", "MSG_PARAM_INVALID", "MessageHeader.sender", "The sender may not send for this unit.");
    }

    /// Sent again, already answered.
    public static FhirIssue duplicate() {
        return new FhirIssue(
                Severity.INFORMATION, "informational", "MSG_DUPLICATE_ID", "MessageHeader.id", "Received before.");
    }

    /// The body is over the limit.
    public static FhirIssue tooLarge() {
        return error("too-long", "MSG_Element_To_Long", "Bundle", "The message is too large.");
    }

    /// The body is packed, or in a charset other than UTF-8.
    public static FhirIssue unsupportedEncoding() {
        return error("not-supported", "MSG_BAD_FORMAT", null, "The encoding is not supported; send UTF-8, not packed.");
    }

    /// Trouble here, not there.
    public static FhirIssue unavailable() {
        return error("transient", "MSG_LOCAL_FAIL", null, "The receiver cannot take messages now; try again.");
    }

    static FhirIssue error(String issueType, String code, @Nullable String element, String text) {
        return new FhirIssue(Severity.ERROR, issueType, code, element, text);
    }
}
