package dk.overgang.access.keys;

/// The service cannot start or go on, since it lacks a key.
public final class KeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public KeyMissing(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /// A file is not there, or is not the right one.
    ///
    /// @param what goes on after "The key file"
    public static KeyMissing file(String what) {
        return new KeyMissing(
                "The key file %s.".formatted(what),
                "Put the installation's keys there (OVERGANG_KEYS names the directory), or for a trial let new ones be"
                        + " made with OVERGANG_KEYS_CREATE=true.");
    }

    public String remedy() {
        return remedy;
    }
}
