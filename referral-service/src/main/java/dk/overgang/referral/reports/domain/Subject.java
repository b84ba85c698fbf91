package dk.overgang.referral.reports.domain;

import dk.overgang.referral.referrals.domain.rules.Facts;
import java.util.Set;

/// A citizen as reports count them: nobody can be told apart by it who cannot be by these codes.
public record Subject(int age, Facts reported, Set<String> conditions) {

    public Subject {
        conditions = Set.copyOf(conditions);
    }
}
