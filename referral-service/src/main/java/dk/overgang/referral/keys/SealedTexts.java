package dk.overgang.referral.keys;

/// What else is encrypted with data keys, beside who citizens are: a rotation gives it the newest one too.
public interface SealedTexts {

    boolean isAnyOlderThan(int dataKey);

    /// Seals some of those anew.
    ///
    /// @return how many; what somebody else changed meanwhile is left for the next time
    long renewSome(int dataKey);
}
