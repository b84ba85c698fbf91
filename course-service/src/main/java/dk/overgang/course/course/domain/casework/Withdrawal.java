package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That something was noted by mistake (fejlregistreret, R-274). What was noted stays readable and counts for nothing
/// any more; it cannot be brought back, it is noted anew.
///
/// @param reason a code of the municipality, such as `WRONG_CITIZEN`
/// @param by the subject of the token of whoever withdrew it
/// @param on the day it was withdrawn
public record Withdrawal(String reason, String by, LocalDate on) {

    /// What stands in the way of withdrawing something.
    ///
    /// @param standing the withdrawal that has taken place; null where none has
    /// @param author the subject of the token of whoever noted it
    /// @param byLeader whether a leader withdraws it
    public Optional<WithdrawalRefusal> refused(@Nullable Withdrawal standing, String author, boolean byLeader) {
        if (!byLeader && !author.equals(by)) {
            return Optional.of(new WithdrawalRefusal.NeitherAuthorNorLeader());
        }
        return Optional.ofNullable(standing).map(known -> new WithdrawalRefusal.AlreadyWithdrawn(known.on()));
    }
}
