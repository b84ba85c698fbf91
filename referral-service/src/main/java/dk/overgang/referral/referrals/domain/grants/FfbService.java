package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service as the national concepts name it (FFB, standards 2.2).
///
/// @param legalBases the laws it is given under
/// @param mostMonths how long it may last; a course that lasts longer must not be coded so
public record FfbService(
        String code, List<String> legalBases, @Nullable Integer mostMonths, Text text) {

    boolean suits(String legalBasis, int months) {
        return legalBases.contains(legalBasis) && (mostMonths == null || months <= mostMonths);
    }
}
