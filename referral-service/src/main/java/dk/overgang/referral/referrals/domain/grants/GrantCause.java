package dk.overgang.referral.referrals.domain.grants;

import java.time.LocalDate;
import java.util.UUID;

/// For which referral a grant is given, today, and by whom.
public record GrantCause(UUID referralId, String programme, LocalDate today, String by) {}
