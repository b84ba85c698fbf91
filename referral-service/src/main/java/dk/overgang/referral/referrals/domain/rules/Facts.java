package dk.overgang.referral.referrals.domain.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known, by name; what is not known is absent and makes no condition true but that it is unknown.
public record Facts(Map<String, String> known) {

    public Facts {
        known = Map.copyOf(known);
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    public Optional<String> of(String name) {
        return Optional.ofNullable(known.get(name));
    }

    public Facts with(String name, @Nullable Object value) {
        return value == null ? this : with(new Facts(Map.of(name, value.toString())));
    }

    public Facts with(Facts more) {
        var all = new HashMap<>(known);
        all.putAll(more.known);
        return new Facts(all);
    }
}
