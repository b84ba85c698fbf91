package dk.overgang.referral.referrals.domain.intake;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.Collection;
import java.util.List;

/// From where referrals come, and whose tokens may send in its name; nobody's, where
/// the platform itself knows.
public record Source(String code, String source, List<String> roles, Text text) {

    boolean isOpenTo(Collection<String> roles) {
        return roles.stream().anyMatch(this.roles::contains);
    }
}
