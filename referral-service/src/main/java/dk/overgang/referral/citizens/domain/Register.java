package dk.overgang.referral.citizens.domain;

/// Who is behind an identity, what a person is found by, and what is written about one; an interface so that the keys
/// stay behind it.
public interface Register {

    Identity conceal(Person person);

    Person reveal(Identity identity);

    /// A digest that nobody without the key can test guesses against: what it is of may hold a CPR number.
    String fingerprint(String text);

    /// Encrypts what was written about a citizen.
    Sealed seal(String text);

    String open(Sealed text);
}
