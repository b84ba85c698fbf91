package dk.overgang.referral.identities.domain;

import java.util.List;

/// Who is behind an identity, and what a person is found by; an interface so that the keys stay behind it.
public interface IdentityVault {

    Identity encrypt(Person person);

    Person decrypt(Identity identity);

    /// What the number's citizen may be found by: two hashes while the lookup key is rotated, else one.
    List<String> hashes(Cpr cpr);

    /// A digest that nobody without the newest lookup key can test guesses against: what it is of may hold a CPR
    /// number. It tells which key made it.
    String digest(String text);

    /// Whether two digests may be of the same text. Those under different keys cannot be compared: a repeat that
    /// comes after a rotation is taken for what it says it is.
    static boolean mayBeSame(String digest, String other) {
        return digest.equals(other) || !keyOf(digest).equals(keyOf(other));
    }

    private static String keyOf(String digest) {
        return digest.substring(0, digest.indexOf('/') + 1);
    }
}
