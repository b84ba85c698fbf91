package dk.overgang.portal.number;

import dk.overgang.portal.layout.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CPR number, cut to the birth date until somebody has asked for all of it. Fragment `number/number :: number`.
///
/// @param address where the whole number is asked for
/// @param born its first six digits
/// @param cpr the whole number; null until it was asked for
/// @param purpose what was chosen
/// @param open whether the form stands open
public record NumberShown(
        String address,
        String born,
        @Nullable String cpr,
        @Nullable String purpose,
        FormErrors errors,
        boolean open) {

    private static final int BIRTH_DATE = 6;

    /// As referral-service knows them.
    private static final List<String> PURPOSES =
            List.of("CASE_SYSTEM", "HEALTH_CARE", "OTHER_AUTHORITY", "IDENTIFICATION");

    /// Before anybody asks.
    public static NumberShown masked(String address, String born) {
        return new NumberShown(address, born, null, null, FormErrors.NONE, false);
    }

    NumberShown opened() {
        return new NumberShown(address, born, cpr, purpose, errors, true);
    }

    NumberShown whole(String number) {
        return new NumberShown(
                address,
                born,
                number.substring(0, BIRTH_DATE) + "-" + number.substring(BIRTH_DATE),
                purpose,
                FormErrors.NONE,
                true);
    }

    NumberShown refused(@Nullable String chosen, FormErrors why) {
        return new NumberShown(address, born, null, chosen, why, true);
    }

    public List<String> purposes() {
        return PURPOSES;
    }

    /// A number in no log, whatever logs the record.
    @Override
    public String toString() {
        return "NumberShown";
    }
}
