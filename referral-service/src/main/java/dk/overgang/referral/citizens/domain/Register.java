package dk.overgang.referral.citizens.domain;

import java.util.Optional;
import java.util.UUID;

/// The only way from a person to a citizen and back; an interface so that the keys stay behind it.
public interface Register {

    /// A citizen belongs to one municipality: the same person elsewhere is another citizen.
    Optional<UUID> find(String municipality, Cpr cpr);

    Identity conceal(Person person);

    Person reveal(Identity identity);

    /// A digest that nobody without the key can test guesses against: what it is of may hold a CPR number.
    String fingerprint(String text);
}
