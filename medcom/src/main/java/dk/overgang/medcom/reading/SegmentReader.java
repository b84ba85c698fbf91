package dk.overgang.medcom.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.message.FhirIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// The texts of a correspondence with who wrote them. A file in it is refused: nobody here could read it, and its
/// sender must not believe that somebody did.
record SegmentReader(Entries entries, String sender, List<FhirIssue> issues) {

    /// Characters of one text; a page has three thousand.
    static final int LONGEST = 20_000;

    private static final int LONGEST_SIGNATURE = 200;
    private static final String TEXT = "Communication.payload.contentString";
    private static final String DATE = "Communication.payload.extension.valueDateTime";
    private static final String AUTHOR = "Communication.payload.extension.valueReference";

    /// An id that is no UUID becomes one, always the same.
    static UUID segmentId(String given) {
        return uuid(given).orElseGet(() -> UUID.nameUUIDFromBytes(given.getBytes(UTF_8)));
    }

    static Optional<UUID> uuid(String given) {
        try {
            return Optional.of(UUID.fromString(given.replaceFirst("^urn:uuid:", "")));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    List<Segment> read(Communication communication) {
        var payload = communication.getPayload();
        if (payload.stream().anyMatch(part -> part.getContent() instanceof Attachment)) {
            issues.add(FhirIssue.attachment());
        }
        if (payload.size() > Correspondence.MOST_SEGMENTS) {
            issues.add(FhirIssue.tooLong("Communication.payload"));
            return List.of();
        }
        var segments = new ArrayList<Segment>();
        for (var part : payload) {
            if (part.getContent() instanceof StringType given) {
                var text = Texts.read(given.getValue(), LONGEST, TEXT, issues);
                if (text != null) {
                    segments.add(segment(part, text));
                }
            }
        }
        if (segments.stream().mapToInt(segment -> segment.text().length()).sum() > Correspondence.LONGEST) {
            issues.add(FhirIssue.tooLong("Communication.payload"));
        }
        if (segments.isEmpty() && issues.isEmpty()) {
            issues.add(FhirIssue.missing(TEXT));
        }
        return segments;
    }

    private Segment segment(CommunicationPayloadComponent part, String text) {
        var identifier =
                value(part, MedCom.IDENTIFIER_EXTENSION, Identifier.class).filter(Identifier::hasValue);
        var at = value(part, MedCom.DATE_EXTENSION, DateTimeType.class)
                .flatMap(given -> Times.require(given, DATE, issues));
        if (identifier.isEmpty() || at.isEmpty()) {
            issues.add(FhirIssue.missing("Communication.payload.extension"));
        }
        return new Segment(
                segmentId(identifier.map(Identifier::getValue).orElse(text)),
                at.orElse(Instant.EPOCH),
                text,
                identifier.flatMap(given -> entries.sorOf(given.getAssigner())).orElse(sender),
                signature(part));
    }

    private @Nullable Signature signature(CommunicationPayloadComponent part) {
        var role = value(part, MedCom.AUTHOR_EXTENSION, Reference.class)
                .flatMap(given -> entries.find(PractitionerRole.class, given));
        if (role.isEmpty()) {
            return null;
        }
        var name = entries.find(Practitioner.class, role.get().getPractitioner()).stream()
                .flatMap(author -> author.getName().stream())
                .map(HumanName::getNameAsSingleString)
                .filter(told -> told != null)
                .findFirst();
        var title = role.get().getCode().stream().map(SegmentReader::title).findFirst();
        var phone = value(part, MedCom.CONTACT_EXTENSION, ContactPoint.class).map(ContactPoint::getValue);
        return new Signature(signed(name), signed(title), signed(phone));
    }

    private static String title(CodeableConcept given) {
        return given.getCoding().stream()
                .findFirst()
                .map(code -> requireNonNullElse(code.getDisplay(), requireNonNullElse(code.getCode(), "")))
                .orElseGet(() -> requireNonNullElse(given.getText(), ""));
    }

    private String signed(Optional<String> given) {
        return requireNonNullElse(Texts.read(given.orElse(null), LONGEST_SIGNATURE, AUTHOR, issues), "");
    }

    private static <T extends Type> Optional<T> value(CommunicationPayloadComponent part, String url, Class<T> type) {
        return part.getExtensionsByUrl(url).stream()
                .map(extension -> extension.getValue())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
