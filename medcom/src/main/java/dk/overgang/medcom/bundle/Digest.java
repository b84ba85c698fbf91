package dk.overgang.medcom.bundle;

import dk.overgang.medcom.message.FhirFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hl7.fhir.r4.model.Bundle;

/// The fingerprint of a letter: its content as FHIR sees it, so neither spaces nor the format matter, and without
/// what is new for every sending (taken off and put back: HAPI cannot copy a bundle with a bad date in it).
public final class Digest {

    private Digest() {}

    public static String of(Bundle bundle) {
        var id = bundle.getId();
        var timestamp = bundle.getTimestampElement();
        bundle.setId((String) null);
        bundle.setTimestampElement(null);
        var letter = FhirCodec.bytes(bundle, FhirFormat.JSON);
        bundle.setId(id);
        bundle.setTimestampElement(timestamp);
        return sha256(letter);
    }

    private static String sha256(byte[] letter) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letter));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
