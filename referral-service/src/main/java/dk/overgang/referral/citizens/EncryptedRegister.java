package dk.overgang.referral.citizens;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.referral.citizens.domain.Ciphertext;
import dk.overgang.referral.citizens.domain.Cpr;
import dk.overgang.referral.citizens.domain.Identity;
import dk.overgang.referral.citizens.domain.Person;
import dk.overgang.referral.citizens.domain.Register;
import dk.overgang.referral.citizens.domain.Sealed;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the keyed hash that citizens are found by and keeps who they are encrypted, also from whoever can read the
/// database.
final class EncryptedRegister implements Register {

    private static final String HMAC = "HmacSHA256";

    private final FieldEncryption encryption;
    private final SecretKeySpec lookupKey;

    EncryptedRegister(FieldEncryption encryption, byte[] lookupKey) {
        this.encryption = encryption;
        this.lookupKey = new SecretKeySpec(lookupKey, HMAC);
    }

    @Override
    public Identity conceal(Person person) {
        var key = encryption.newest();
        return new Identity(
                fingerprint(person.cpr().value()),
                new Ciphertext(encryption.encrypt(person.cpr().value(), key)),
                new Ciphertext(encryption.encrypt(person.name(), key)),
                key.number());
    }

    @Override
    public Person reveal(Identity identity) {
        return new Person(
                new Cpr(encryption.decrypt(identity.cpr().bytes())),
                encryption.decrypt(identity.name().bytes()));
    }

    @Override
    public Sealed seal(String text) {
        var key = encryption.newest();
        return new Sealed(new Ciphertext(encryption.encrypt(text, key)), key.number());
    }

    @Override
    public String open(Sealed sealed) {
        return encryption.decrypt(sealed.text().bytes());
    }

    @Override
    public String fingerprint(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(lookupKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + HMAC, e);
        }
    }
}
