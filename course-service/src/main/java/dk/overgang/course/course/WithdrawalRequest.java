package dk.overgang.course.course;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandRequest;
import dk.overgang.course.course.domain.casework.Withdrawal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/// The body of a request that withdraws what was noted by mistake.
///
/// @param reason a code of the municipality, never free text, such as `WRONG_CITIZEN`
public record WithdrawalRequest(
        @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
        String reason) {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    public Withdrawal by(CommandRequest request, LocalDate today) {
        return new Withdrawal(reason, request.caller().subject(), today);
    }

    /// Whether a leader withdraws it, who need not have noted it.
    public static boolean isByLeader(CommandRequest request) {
        return request.caller().has(Role.LEADER);
    }
}
