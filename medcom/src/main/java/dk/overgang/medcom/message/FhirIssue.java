package dk.overgang.medcom.message;

import org.jspecify.annotations.Nullable;

/// One thing wrong with a message: `issueType` is FHIR's, `code` MedCom's, `element` the path a sender must mend.
/// Never holds input.
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
        return error("duplicate", "MSG_DUPLICATE_ID", "Bundle.id", "The id was used before for another message.");
    }

    /// A letter sent again must be the same letter.
    public static FhirIssue changedContent() {
        return error("duplicate", "MSG_DUPLICATE_ID", "MessageHeader.id", "The id was used before for other content.");
    }

    /// The token may not send for this SOR unit.
    public static FhirIssue foreignSender() {
        return error("forbidden", "MSG_PARAM_INVALID", "MessageHeader.sender", "The token is not the sender's.");
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

    /// The body is packed, in a charset other than UTF-8, or neither JSON nor XML by its content type.
    public static FhirIssue unsupportedEncoding() {
        return error("not-supported", "MSG_BAD_FORMAT", null, "Send application/fhir+json or +xml, UTF-8, not packed.");
    }

    /// The text is in another charset, or its XML declaration or content type says so.
    public static FhirIssue foreignCharset() {
        return error("not-supported", "MSG_BAD_FORMAT", null, "The charset is not UTF-8.");
    }

    /// Trouble here, not there.
    public static FhirIssue unavailable() {
        return error(
                "transient", "MSG_Mailbox_Out_Of_Operation", null, "The receiver cannot take messages now; try again.");
    }

    /// What is told of happened too long ago, or has yet to happen.
    public static FhirIssue tooFarOff() {
        return error("business-rule", "MSG_PARAM_INVALID", "Encounter.period", "The time is too far from now.");
    }

    /// Nobody here could read the file, and its sender must know that.
    public static FhirIssue attachment() {
        var element = "Communication.payload.contentAttachment";
        return error("not-supported", "MSG_RESOURCE_NOT_ALLOWED", element, "Send the text without attachments.");
    }

    /// More letters about one citizen than anybody reads.
    public static FhirIssue tooManyLetters() {
        return error("too-costly", "MSG_LOCAL_FAIL", "Communication.subject", "No more letters are taken for now.");
    }

    /// What a message was packed in cannot be opened.
    public static FhirIssue damagedEnvelope() {
        return error("structure", "MSG_Damaged_durin_transport", null, "The envelope cannot be opened.");
    }

    public static FhirIssue tooLong(String element) {
        return error("too-long", "MSG_Element_To_Long", element, element + " is too long.");
    }

    public static FhirIssue malformed() {
        return error("structure", "MSG_BAD_SYNTAX", "Bundle", "The body is not a well-formed FHIR bundle.");
    }

    public static FhirIssue tooDeep() {
        return error("structure", "MSG_BAD_FORMAT", "Bundle", "The body is nested too deeply.");
    }

    public static FhirIssue doctype() {
        return error("structure", "MSG_BAD_FORMAT", "Bundle", "A DOCTYPE is not allowed.");
    }

    /// Another value than the element may have: a text for an object, a list for a single value.
    public static FhirIssue badShape(String element) {
        return error("structure", "MSG_BAD_SYNTAX", element, element + " is not written as FHIR has it.");
    }

    public static FhirIssue repeated(String element) {
        return error("structure", "MSG_BAD_SYNTAX", element, element + " stands more than once.");
    }

    /// FHIR: what changes the meaning of an element and is not known may not be ignored.
    public static FhirIssue unknownModifier(String element) {
        return error("extension", "MSG_PARAM_INVALID", element, element + " is not known here.");
    }

    public static FhirIssue missing(String element) {
        return error("required", "MSG_PARAM_INVALID", element, element + " is missing.");
    }

    public static FhirIssue missingId(String element) {
        return error("required", "MSG_RESOURCE_ID_MISSING", element, element + " is missing.");
    }

    public static FhirIssue missingReceiver() {
        var element = "MessageHeader.destination.receiver";
        return error("required", "MSG_Receiver_Identifier_MISSING", element, element + " has no SOR id.");
    }

    public static FhirIssue notExactlyOne(String resource) {
        return error("structure", "MSG_RESOURCE_REQUIRED", resource, "Exactly one " + resource + " is required.");
    }

    public static FhirIssue unknownCode(String element) {
        return error("code-invalid", "MSG_VALUESET_VALUE_UNKNOWN", element, element + " has an unknown code.");
    }

    public static FhirIssue unknownEvent() {
        var element = "MessageHeader.eventCoding";
        return error(
                "not-supported", "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE", element, element + " is not received.");
    }

    public static FhirIssue badId(String element) {
        return error("value", "MSG_ID_INVALID", element, element + " is not a FHIR id, or looks like a CPR number.");
    }

    public static FhirIssue badValue(String element) {
        return error("value", "MSG_PARAM_INVALID", element, element + " is not valid.");
    }

    public static FhirIssue badTime(String element) {
        return error("value", "MSG_DATE_FORMAT", element, element + " is not a time with zone.");
    }

    public static FhirIssue endBeforeStart(String element) {
        return error("business-rule", "MSG_PARAM_INVALID", element, element + " ends before it starts.");
    }

    private static FhirIssue error(String issueType, String code, @Nullable String element, String text) {
        return new FhirIssue(Severity.ERROR, issueType, code, element, text);
    }
}
