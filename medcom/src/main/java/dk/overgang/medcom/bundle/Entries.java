package dk.overgang.medcom.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.privacy.PersonalNumbers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// The resources of one bundle. References are text: relative, absolute or `urn:uuid:`, with a full url that may
/// be relative too.
public record Entries(List<BundleEntryComponent> all) {

    private static final Pattern SOR_ID = Pattern.compile("\\d{6,20}");

    /// A FHIR id; not all are UUIDs, not even hexadecimal.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    public static Entries of(Bundle bundle) {
        return new Entries(bundle.getEntry().stream()
                .filter(BundleEntryComponent::hasResource)
                .toList());
    }

    public <T extends Resource> List<T> all(Class<T> type) {
        return all.stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public <T extends Resource> Optional<T> find(Class<T> type, Reference reference) {
        var sought = tail(reference.getReference());
        return all.stream()
                .filter(entry -> type.isInstance(entry.getResource()))
                .filter(entry -> !sought.isEmpty()
                        && (sought.equals(entry.getResource().getIdPart()) || sought.equals(tail(entry.getFullUrl()))))
                .map(entry -> type.cast(entry.getResource()))
                .findFirst();
    }

    public <T extends Resource> Optional<T> one(Class<T> type, List<FhirIssue> issues) {
        var found = all(type);
        if (found.size() != 1) {
            issues.add(FhirIssue.notExactlyOne(type.getSimpleName()));
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    public Optional<String> sorOf(Reference reference) {
        return find(Organization.class, reference).flatMap(Entries::sorOf);
    }

    public static Optional<String> sorOf(Organization organization) {
        return organization.getIdentifier().stream()
                .filter(identifier -> MedCom.SOR.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(Entries::isSor)
                .findFirst();
    }

    /// `https://sor2.sum.dsdn.dk/#id=953741000016009`
    public static Optional<String> sorOf(@Nullable String endpoint) {
        return Optional.ofNullable(endpoint)
                .map(address -> address.substring(address.lastIndexOf('=') + 1))
                .filter(Entries::isSor);
    }

    public static boolean refersTo(Reference reference, String id) {
        return idOf(reference).equals(id);
    }

    /// The last part of a reference; empty for an identifier (as an EDIFACT letter has) and for what is no FHIR
    /// id.
    public static String idOf(Reference reference) {
        var id = tail(reference.getReference());
        return isId(id) ? id : "";
    }

    /// Whether it points to a resource inside its own.
    static boolean isInside(Reference reference) {
        return tail(reference.getReference()).startsWith("#");
    }

    /// A personal number is no id, whatever it is meant to name: ids are written down and sent on.
    public static boolean isId(String id) {
        return ID.matcher(id).matches() && !PersonalNumbers.standIn(id);
    }

    /// An id for a resource of our own, the same whenever it is written again.
    public static String derivedId(String headerId, String part) {
        return UUID.nameUUIDFromBytes((headerId + "/" + part).getBytes(UTF_8)).toString();
    }

    private static String tail(@Nullable String reference) {
        if (reference == null) {
            return "";
        }
        var unversioned = reference.replaceFirst("/_history/.*$", "").replaceFirst("^urn:uuid:", "");
        return unversioned.substring(unversioned.lastIndexOf('/') + 1);
    }

    private static boolean isSor(@Nullable String value) {
        return value != null && SOR_ID.matcher(value).matches() && !PersonalNumbers.standIn(value);
    }
}
