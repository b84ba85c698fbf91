package dk.overgang.network.partners.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was agreed with a partner (samarbejdsaftale, R-284), for example that a ward tells early of admissions.
///
/// @param what in words
/// @param from its first day
/// @param to its last day; null while it has none
/// @param reviewOn when to look at it again; null where no day is set
public record Agreement(
        UUID id,
        EncryptedText what,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reviewOn) {

    boolean holdsOn(LocalDate day) {
        return to == null || !to.isBefore(day);
    }
}
