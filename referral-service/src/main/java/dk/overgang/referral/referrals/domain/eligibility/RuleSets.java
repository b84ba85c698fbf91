package dk.overgang.referral.referrals.domain.eligibility;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All rule sets of an installation; of one programme the newest that is in force counts.
public record RuleSets(List<RuleSet> ruleSets) {

    public Optional<RuleSet> of(String programme, LocalDate on) {
        return ruleSets.stream()
                .filter(set -> set.programme().equals(programme) && !set.from().isAfter(on))
                .max(comparing(RuleSet::from));
    }
}
