package dk.overgang.referral.keys;

import dk.overgang.encryption.FieldEncryption;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.NameKeys;
import dk.overgang.referral.identities.domain.Person;
import java.util.List;

/// Makes the keyed hashes that citizens are found by and keeps who they are encrypted, also from whoever can read
/// the database.
final class EncryptedIdentityVault implements IdentityVault {

    private static final int FIRST = 1;

    private final FieldEncryption encryption;
    private final LookupKeys lookup;

    EncryptedIdentityVault(FieldEncryption encryption, LookupKeys lookup) {
        this.encryption = encryption;
        this.lookup = lookup;
    }

    @Override
    public Identity encrypt(Person person) {
        var key = encryption.newest();
        var ring = lookup.ring();
        return new Identity(
                lookup.hashes(person.cpr().value(), ring),
                encryption.encrypt(person.cpr().value(), key),
                encryption.encrypt(person.name(), key),
                key.number(),
                ring.number(),
                NameKeys.of(person).stream()
                        .flatMap(name -> lookup.hashes("name/" + name, ring).stream())
                        .toList(),
                NameKeys.RULES);
    }

    @Override
    public Person decrypt(Identity identity) {
        return new Person(new Cpr(encryption.decrypt(identity.cpr())), encryption.decrypt(identity.name()));
    }

    @Override
    public List<String> hashes(Cpr cpr) {
        return lookup.hashes(cpr.value(), lookup.ring());
    }

    @Override
    public String digest(String text) {
        var number = lookup.ring().newest();
        return (number == FIRST ? "" : number + "/") + lookup.hash(text, number);
    }
}
