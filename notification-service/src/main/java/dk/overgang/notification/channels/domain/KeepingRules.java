package dk.overgang.notification.channels.domain;

import dk.overgang.notification.channels.domain.Delivery.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How long the records of what was delivered are kept: data of the municipality.
///
/// @param version 1 or more, one higher for each change
public record KeepingRules(int version, List<Rule> deliveries) {

    /// So long a record is kept at least: it tells a repeat from a new letter, and an operator what has failed.
    private static final int LEAST_DAYS = 7;

    private static final int MOST_DAYS = 3660;

    /// How long records of some kinds are kept.
    ///
    /// @param keepDays days after the day that they tell of
    public record Rule(Set<Kind> kinds, int keepDays) {

        public Rule {
            kinds = Set.copyOf(kinds);
            if (keepDays < LEAST_DAYS || keepDays > MOST_DAYS) {
                throw new IllegalArgumentException("keepDays must be from %d to %d".formatted(LEAST_DAYS, MOST_DAYS));
            }
        }

        /// The first day on which a record is not kept any more.
        public LocalDate overOn(LocalDate day) {
            return day.plusDays(keepDays + 1L);
        }

        /// The last day of which no record is kept any more.
        public LocalDate overBy(LocalDate today) {
            return today.minusDays(keepDays + 1L);
        }
    }

    public KeepingRules {
        deliveries = List.copyOf(deliveries);
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
        for (var kind : EnumSet.allOf(Kind.class)) {
            var rules = deliveries.stream()
                    .filter(rule -> rule.kinds().contains(kind))
                    .count();
            if (rules != 1) {
                throw new IllegalArgumentException("%s must stand in one rule and stands in %d".formatted(kind, rules));
            }
        }
    }

    public Rule of(Kind kind) {
        return deliveries.stream()
                .filter(rule -> rule.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }
}
