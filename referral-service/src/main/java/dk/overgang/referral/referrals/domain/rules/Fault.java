package dk.overgang.referral.referrals.domain.rules;

import java.util.List;

/// One field that a rule of the data does not allow: where, why (a key of the problem texts), and what it does allow.
public record Fault(String field, String code, List<String> allowed) {

    public Fault {
        allowed = List.copyOf(allowed);
    }

    public static Fault of(String field, String code) {
        return new Fault(field, code, List.of());
    }

    public static Fault oneOf(String field, List<String> allowed) {
        return new Fault(field, "one-of", allowed);
    }
}
