package dk.overgang.referral.referrals.domain.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a rule asks of the facts; of what is given here all must be so.
///
/// @param unknown true asks that the fact is not known
public record Condition(
        String fact,
        @Nullable List<String> is,
        @Nullable Integer below,
        @Nullable Integer above,
        @Nullable Boolean unknown) {

    private static final String NUMBER = "-?[0-9]{1,9}";

    public static boolean allHold(List<Condition> conditions, Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    boolean holds(Facts facts) {
        var value = facts.of(fact);
        if (unknown != null && unknown) {
            return value.isEmpty();
        }
        return value.isPresent() && isAmong(value.get()) && isInside(value.get());
    }

    /// Whether it does not hold, and would not if more were known.
    public boolean isKnownNotToHold(Facts facts) {
        return !holds(facts) && facts.of(fact).isPresent();
    }

    private boolean isAmong(String value) {
        return is == null || is.contains(value);
    }

    private boolean isInside(String value) {
        if (below == null && above == null) {
            return true;
        }
        if (!value.matches(NUMBER)) {
            return false;
        }
        var number = Integer.parseInt(value);
        return (below == null || number < below) && (above == null || number > above);
    }
}
