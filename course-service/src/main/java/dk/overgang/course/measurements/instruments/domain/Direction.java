package dk.overgang.course.measurements.instruments.domain;

/// Which way is better on the scales of an instrument (E30).
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /// What a change means for the citizen.
    public enum Meaning {
        BETTER,
        WORSE,
        SAME
    }

    /// What it means that a value went from one number to another.
    public Meaning meaningOf(int from, int to) {
        if (from == to) {
            return Meaning.SAME;
        }
        return to > from == (this == HIGHER_IS_BETTER) ? Meaning.BETTER : Meaning.WORSE;
    }
}
