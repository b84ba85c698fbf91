package dk.overgang.referral.citizens;

/// The service cannot start, since without its keys it could neither read a citizen nor find one.
final class KeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyMissing(String what) {
        super(what);
    }
}
