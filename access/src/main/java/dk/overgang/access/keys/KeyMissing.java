package dk.overgang.access.keys;

/// A key is missing without which the service cannot start or go on.
public final class KeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public KeyMissing(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /// A key file is missing or wrong.
    ///
    /// @param what the rest of the sentence that begins with "The key file"
    public static KeyMissing file(String what) {
        return new KeyMissing(
                "The key file %s.".formatted(what),
                "Put the installation's keys there (OVERGANG_KEYS names the directory), or for a trial let new ones be"
                        + " made with OVERGANG_KEYS_CREATE=true.");
    }

    /// A key file is missing or another one, and the database holds what was made with the right one.
    ///
    /// @param what the rest of the sentence that begins with "The key file"
    public static KeyMissing lost(String what) {
        return new KeyMissing(
                "The key file %s.".formatted(what),
                "Put the installation's own keys back (OVERGANG_KEYS names the directory): no new ones are made beside"
                        + " data that they could not read. Only with an empty database does an installation begin anew.");
    }

    public String remedy() {
        return remedy;
    }
}
