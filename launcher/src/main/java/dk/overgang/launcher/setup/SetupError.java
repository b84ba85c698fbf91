package dk.overgang.launcher.setup;

/// A command cannot go on: one sentence for a person, which ends with the remedy.
public final class SetupError extends RuntimeException {

    public SetupError(String sentence) {
        super(sentence);
    }

    public SetupError(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
