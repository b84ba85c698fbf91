package dk.overgang.referral.fhir;

/// Names that MedCom and HL7 gave; addresses here are names, nothing is ever fetched from them.
final class MedCom {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String SOR = "urn:oid:1.2.208.176.1.1";
    static final String GLN = "https://www.gs1.org/gln";
    static final String X_ECPR = "urn:oid:1.2.208.176.1.6.1.1";
    static final String D_ECPR = "urn:oid:1.2.208.176.1.6.1.3";
    static final String LPR3_EPISODE = "https://www.esundhed.dk/Registre/Landspatientregisteret";

    static final String HOSPITAL_NOTIFICATION = "hospital-notification-message";
    static final String CARE_COMMUNICATION = "care-communication-message";
    static final String ACKNOWLEDGEMENT_MESSAGE = "acknowledgement-message";
    static final String ACKNOWLEDGEMENT_ACTIVITY = "acknowledgement";

    static final String EVENT_CODES = terminology("medcom-messaging-eventCodes");
    static final String ACTIVITY_CODES = terminology("medcom-messaging-activityCodes");
    static final String DESTINATION_USE = terminology("medcom-messaging-destinationUse");
    static final String CATEGORY_CODES = terminology("medcom-careCommunication-categoryCodes");
    static final String ERROR_CODES = terminology("medcom-acknowledgement-error-codes");
    static final String HL7_OUTCOME = "http://terminology.hl7.org/CodeSystem/operation-outcome";
    static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    static final String DESTINATION_USE_EXTENSION = profile("messaging", "medcom-messaging-destinationUseExtension");
    static final String REPORT_OF_ADMISSION_EXTENSION =
            profile("hospitalnotification", "medcom-messaging-reportOfAdmissionExtension");
    static final String REPORT_RECIPIENT_EXTENSION =
            profile("hospitalnotification", "medcom-messaging-reportOfAdmissionRecipientExtension");

    /// Misspelt as published.
    static final String LEAVE_EXTENSION =
            profile("hospitalnotification", "medcom-hospitalnotifiation-leave-period-extension");

    static final String DATE_EXTENSION = profile("core", "medcom-core-datetime-extension");
    static final String IDENTIFIER_EXTENSION = profile("core", "medcom-core-identifier-extension");
    static final String AUTHOR_EXTENSION = profile("core", "medcom-core-practitioner-extension");
    static final String CONTACT_EXTENSION = profile("core", "medcom-core-contact-extension");

    private static final String SOR_ENDPOINT = "https://sor2.sum.dsdn.dk/#id=";

    private MedCom() {}

    static String profile(String guide, String name) {
        return "http://medcomfhir.dk/ig/" + guide + "/StructureDefinition/" + name;
    }

    static String endpoint(String sor) {
        return SOR_ENDPOINT + sor;
    }

    private static String terminology(String name) {
        return "http://medcomfhir.dk/ig/terminology/CodeSystem/" + name;
    }
}
