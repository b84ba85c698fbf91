package dk.overgang.medcom.bundle;

import dk.overgang.medcom.domain.correspondence.Past.Act;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;

/// Names that MedCom and HL7 gave; addresses here are names, nothing is ever fetched from them.
public final class MedCom {

    public static final String CPR = "urn:oid:1.2.208.176.1.2";
    public static final String SOR = "urn:oid:1.2.208.176.1.1";
    public static final String GLN = "https://www.gs1.org/gln";
    public static final String X_ECPR = "urn:oid:1.2.208.176.1.6.1.1";
    public static final String D_ECPR = "urn:oid:1.2.208.176.1.6.1.3";
    public static final String LPR3_EPISODE = "https://www.esundhed.dk/Registre/Landspatientregisteret";

    public static final String HOSPITAL_NOTIFICATION = "hospital-notification-message";
    public static final String CARE_COMMUNICATION = "care-communication-message";
    public static final String ACKNOWLEDGEMENT_MESSAGE = "acknowledgement-message";
    public static final String ACKNOWLEDGEMENT_ACTIVITY = "acknowledgement";

    /// The activity codes of correspondence messages.
    public static final Map<Act, String> MESSAGE_ACTIVITIES =
            Map.of(Act.NEW, "new-message", Act.REPLY, "reply-message", Act.FORWARD, "forward-message");

    public static final String EVENT_CODES = terminology("medcom-messaging-eventCodes");
    public static final String ACTIVITY_CODES = terminology("medcom-messaging-activityCodes");
    public static final String DESTINATION_USE = terminology("medcom-messaging-destinationUse");
    public static final String CATEGORY_CODES = terminology("medcom-careCommunication-categoryCodes");
    public static final String ERROR_CODES = terminology("medcom-acknowledgement-error-codes");
    public static final String HL7_OUTCOME = "http://terminology.hl7.org/CodeSystem/operation-outcome";
    public static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    public static final String DESTINATION_USE_EXTENSION =
            profile("messaging", "medcom-messaging-destinationUseExtension");
    public static final String REPORT_OF_ADMISSION_EXTENSION =
            profile("hospitalnotification", "medcom-messaging-reportOfAdmissionExtension");
    public static final String REPORT_RECIPIENT_EXTENSION =
            profile("hospitalnotification", "medcom-messaging-reportOfAdmissionRecipientExtension");

    /// Misspelt as published.
    public static final String LEAVE_EXTENSION =
            profile("hospitalnotification", "medcom-hospitalnotifiation-leave-period-extension");

    public static final String DATE_EXTENSION = profile("core", "medcom-core-datetime-extension");
    public static final String IDENTIFIER_EXTENSION = profile("core", "medcom-core-identifier-extension");
    public static final String AUTHOR_EXTENSION = profile("core", "medcom-core-practitioner-extension");
    public static final String CONTACT_EXTENSION = profile("core", "medcom-core-contact-extension");

    private static final String SOR_ENDPOINT = "https://sor2.sum.dsdn.dk/#id=";

    private MedCom() {}

    public static String profile(String guide, String name) {
        return "http://medcomfhir.dk/ig/" + guide + "/StructureDefinition/" + name;
    }

    public static String endpoint(String sor) {
        return SOR_ENDPOINT + sor;
    }

    /// Whether a code is of that system. One without a system is taken for it: MedCom's own words need none to be
    /// told from others.
    public static boolean isOf(String system, Coding code) {
        return !code.hasSystem() || system.equals(code.getSystem());
    }

    private static String terminology(String name) {
        return "http://medcomfhir.dk/ig/terminology/CodeSystem/" + name;
    }
}
