package dk.overgang.network.networks.domain.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who supports the citizen after the course, as far as the register of continuing support says it.
///
/// @param from the first day of granted support; null otherwise
/// @param worker who gives it; null until named
/// @param isCtiWorker who was named is or was the CTI worker of the course, where it must be another person (E20)
public record Successor(
        Standing standing,
        @Nullable LocalDate from,
        @Nullable UUID worker,
        boolean isCtiWorker) {

    /// How far the matter has come.
    public enum Standing {
        NEED_UNKNOWN,
        NOT_NEEDED,
        NOT_APPLIED,
        NOT_DECIDED,
        REFUSED,
        GRANTED
    }

    /// Nobody has asked yet.
    public static final Successor UNKNOWN = new Successor(Standing.NEED_UNKNOWN, null, null, false);
}
