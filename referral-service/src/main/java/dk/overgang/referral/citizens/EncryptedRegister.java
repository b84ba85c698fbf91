package dk.overgang.referral.citizens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.domain.Ciphertext;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Cpr;
import dk.overgang.referral.citizens.domain.Identity;
import dk.overgang.referral.citizens.domain.Person;
import dk.overgang.referral.citizens.domain.Register;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds citizens by a keyed hash and keeps who they are encrypted, also from whoever can read the database.
final class EncryptedRegister implements Register {

    private static final String HMAC = "HmacSHA256";

    private final AggregateStore<Citizen> citizens;
    private final FieldEncryption encryption;
    private final SecretKeySpec lookupKey;

    EncryptedRegister(AggregateStore<Citizen> citizens, FieldEncryption encryption, byte[] lookupKey) {
        this.citizens = citizens;
        this.encryption = encryption;
        this.lookupKey = new SecretKeySpec(lookupKey, HMAC);
    }

    @Override
    public Optional<UUID> find(String municipality, Cpr cpr) {
        var person =
                where("municipality").is(municipality).and("identity.cprHash").is(fingerprint(cpr.value()));
        return citizens.find(query(person)).stream().map(Stored::id).findFirst();
    }

    @Override
    public Identity conceal(Person person) {
        return new Identity(
                fingerprint(person.cpr().value()),
                new Ciphertext(encryption.encrypt(person.cpr().value())),
                new Ciphertext(encryption.encrypt(person.name())));
    }

    @Override
    public Person reveal(Identity identity) {
        return new Person(
                new Cpr(encryption.decrypt(identity.cpr().bytes())),
                encryption.decrypt(identity.name().bytes()));
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
