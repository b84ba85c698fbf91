package dk.overgang.referral.keys;

import java.time.Instant;
import java.util.List;

/// The lookup keys in use. Rings are numbered and follow each other: the first key alone, the first and the
/// second, the second alone, and so on. Each shares a key with the next, so that what was written under one of
/// two neighbours keeps its number taken also under the other (0023).
record KeyRing(int number, Instant since) {

    /// The newest first.
    List<Integer> keys() {
        return isTurning() ? List.of(newest(), newest() - 1) : List.of(newest());
    }

    int newest() {
        return (number + 1) / 2 + 1;
    }

    /// From one key to the next: a number is hashed under both.
    boolean isTurning() {
        return number % 2 == 1;
    }

    KeyRing next(Instant now) {
        return new KeyRing(number + 1, now);
    }
}
