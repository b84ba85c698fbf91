package dk.overgang.notification.catalogue.domain;

/// How a reminder is closed.
///
/// @param fact closes it too where a tap does; NONE where only a tap does
public record Closing(By by, ClosingFact fact) {

    /// Who closes it.
    public enum By {
        /// A person says that it is done.
        TAP,
        /// A record or a decision closes it: nobody can say that it is done without it.
        FACT,
        /// It only informs, and is closed by having been sent.
        INFORM
    }

    public Closing {
        if (by == By.FACT && fact == ClosingFact.NONE) {
            throw new IllegalArgumentException("a reminder that a fact closes must name the fact");
        }
        if (by == By.INFORM && fact != ClosingFact.NONE) {
            throw new IllegalArgumentException("a reminder that only informs is closed by no fact: NONE");
        }
    }
}
