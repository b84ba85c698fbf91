package dk.overgang.referral.referrals.domain.rules;

import dk.overgang.commands.domain.Refusal;
import dk.overgang.commands.domain.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One field that a rule of the data does not allow.
///
/// @param field in JSON, with dots
/// @param code the text is `invalid.<code>`
/// @param allowed the codes that the field may hold, where the rule lists them
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

    /// The fault of a field that holds none of the allowed codes.
    public static Optional<Fault> unlessOneOf(String field, @Nullable String code, List<String> allowed) {
        return allowed.contains(code) ? Optional.empty() : Optional.of(oneOf(field, allowed));
    }

    /// The fault of a field, where it is wrong.
    public static Optional<Fault> when(boolean isWrong, String field, String code) {
        return isWrong ? Optional.of(of(field, code)) : Optional.empty();
    }

    /// The refusal of a command with these faults: it names each field and what is allowed there.
    public static Reason toReason(List<Fault> faults) {
        return Reason.invalid(faults.stream()
                .map(fault ->
                        new Refusal.Fault(fault.field(), fault.code(), List.of(String.join(", ", fault.allowed()))))
                .toList());
    }
}
