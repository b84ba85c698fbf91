package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The part of a plan for crises and relapse.
///
/// @param earlySigns by which the citizen and others notice that it gets worse
/// @param whatHelps what has helped before
/// @param firstSteps what the citizen does first, in order
/// @param calls whom the citizen calls, in order
/// @param acuteOffers that are open when nobody of these can be reached
public record CrisisPart(
        List<EncryptedText> earlySigns,
        List<EncryptedText> whatHelps,
        List<EncryptedText> firstSteps,
        List<CrisisContact> calls,
        List<CrisisContact> acuteOffers) {

    public static final CrisisPart EMPTY = new CrisisPart(List.of(), List.of(), List.of(), List.of(), List.of());

    public CrisisPart {
        earlySigns = List.copyOf(earlySigns);
        whatHelps = List.copyOf(whatHelps);
        firstSteps = List.copyOf(firstSteps);
        calls = List.copyOf(calls);
        acuteOffers = List.copyOf(acuteOffers);
    }

    /// What it needs before it can be agreed and is not in it: names of fields.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (earlySigns.isEmpty()) {
            missing.add("crisis.earlySigns");
        }
        if (firstSteps.isEmpty()) {
            missing.add("crisis.firstSteps");
        }
        if (calls.isEmpty()) {
            missing.add("crisis.calls");
        }
        return missing;
    }

    CrisisPart renewed(UnaryOperator<EncryptedText> renewal) {
        return new CrisisPart(
                earlySigns.stream().map(renewal).toList(),
                whatHelps.stream().map(renewal).toList(),
                firstSteps.stream().map(renewal).toList(),
                calls.stream().map(contact -> contact.renewed(renewal)).toList(),
                acuteOffers.stream().map(contact -> contact.renewed(renewal)).toList());
    }

    Stream<EncryptedText> texts() {
        return Stream.of(
                        earlySigns.stream(),
                        whatHelps.stream(),
                        firstSteps.stream(),
                        Stream.concat(calls.stream(), acuteOffers.stream()).flatMap(CrisisContact::texts))
                .flatMap(texts -> texts);
    }
}
