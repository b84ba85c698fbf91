package dk.overgang.referral.fhir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hl7.fhir.r4.model.Bundle;

/// The fingerprint of a letter: its content as FHIR sees it, so neither spaces nor the format matter, and without what
/// is new
/// for every sending.
final class Digest {

    private Digest() {}

    static String of(Bundle bundle) {
        var letter = bundle.copy();
        letter.setId((String) null);
        letter.setTimestampElement(null);
        try {
            var bytes = FhirCodec.bytes(letter, FhirFormat.JSON);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
