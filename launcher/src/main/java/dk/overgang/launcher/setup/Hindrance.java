package dk.overgang.launcher.setup;

/// What keeps a command from going on: one sentence for a person, which ends with the remedy.
public final class Hindrance extends RuntimeException {

    public Hindrance(String sentence) {
        super(sentence);
    }

    public Hindrance(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
