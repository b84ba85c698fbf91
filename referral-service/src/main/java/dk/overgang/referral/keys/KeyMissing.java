package dk.overgang.referral.keys;

/// The service cannot start, since without its keys it could neither read a citizen nor find one.
final class KeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    private KeyMissing(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    static KeyMissing file(String what) {
        return new KeyMissing(
                "The key file %s.".formatted(what),
                "Put the installation's keys there (OVERGANG_KEYS names the directory), or for a trial let new ones be"
                        + " made with OVERGANG_KEYS_CREATE=true.");
    }

    static KeyMissing server(String what) {
        return new KeyMissing(
                "The key server cannot be asked: %s.".formatted(what),
                "Name it by OVERGANG_KEYS_KMIP_ENDPOINT (host:port) and give certificates by spring.ssl.bundle.pem.kmip"
                        + " or spring.ssl.bundle.jks.kmip: a keystore to show it and a truststore to know it by; or keep"
                        + " master keys in files with OVERGANG_KEYS_KMS=local.");
    }

    String remedy() {
        return remedy;
    }
}
