package dk.overgang.access.keys;

/// Gives a secret for each purpose, all computed from one key of the installation: they survive a restart and are
/// the same on every instance.
public final class DerivedSecrets {

    private final byte[] key;

    DerivedSecrets(byte[] key) {
        this.key = key.clone();
    }

    /// The secret for one purpose.
    ///
    /// @param purpose names what the secret is for; another purpose gives an unrelated secret
    public DerivedSecret forPurpose(String purpose) {
        return DerivedSecret.of(key, purpose);
    }
}
