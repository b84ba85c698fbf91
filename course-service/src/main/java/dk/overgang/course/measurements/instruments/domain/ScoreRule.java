package dk.overgang.course.measurements.instruments.domain;

/// How the answers of one measurement become one number.
public enum ScoreRule {
    /// They do not: each item stands alone.
    NONE,
    SUM,
    /// The sum times four, a percentage where five items go from 0 to 5 (WHO-5, R-238).
    SUM_TIMES_FOUR;

    int of(int sum) {
        return switch (this) {
            case NONE, SUM -> sum;
            case SUM_TIMES_FOUR -> sum * 4;
        };
    }
}
