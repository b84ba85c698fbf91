package dk.overgang.medcom.bundle;

import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.scanning.BodyScan.Sound;
import dk.overgang.medcom.scanning.Written.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/// A bundle and what is wrong with the way it is written. With issues it holds only what could be read, which is
/// enough to answer its sender and never enough to act on.
public record ParsedBundle(Bundle bundle, List<FhirIssue> issues) {

    public ParsedBundle {
        issues = List.copyOf(issues);
    }

    /// Empty where nothing in the body can be read as a bundle.
    public static Optional<ParsedBundle> of(Sound body, FhirFormat format) {
        var issues = new ArrayList<FhirIssue>();
        UnknownModifiers.find(body.written(), issues);
        return asWritten(body, format)
                .or(() -> repaired(body.written(), format, issues))
                .map(bundle -> new ParsedBundle(plain(bundle), issues));
    }

    /// Without what nobody here reads and no answer may repeat: the sender's markup, resources inside resources,
    /// and references to these, at which HAPI fails when it writes them again.
    private static Bundle plain(Bundle bundle) {
        bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(DomainResource.class::isInstance)
                .map(DomainResource.class::cast)
                .forEach(ParsedBundle::makePlain);
        return bundle;
    }

    private static void makePlain(DomainResource resource) {
        resource.setText(null).getContained().clear();
        FhirCodec.all(resource, Reference.class).stream()
                .filter(Entries::isInside)
                .forEach(reference -> reference.setReference(null).setResource(null));
    }

    private static Optional<Bundle> asWritten(Sound body, FhirFormat format) {
        var complaints = new Complaints();
        return Repair.hasRepeats(body.written(), format)
                ? Optional.empty()
                : FhirCodec.bundle(body.text(), format, complaints).filter(_ -> complaints.isEmpty());
    }

    private static Optional<Bundle> repaired(Members written, FhirFormat format, List<FhirIssue> issues) {
        return written.values("entry").isEmpty() ? Optional.empty() : new Repair(format, issues).bundle(written);
    }
}
