package dk.overgang.referral.reports.domain;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what a municipality's citizens are counted, and what is known of comparable ones, as data.
///
/// @param smallest fewer citizens than these are never told
public record Benchmarks(String version, int smallest, List<Dimension> dimensions, List<Known> known) {

    /// Where a group's members are seen.
    public enum Kind {
        TOLD,
        AGE,
        CONDITION
    }

    /// What citizens are counted by.
    ///
    /// @param code also the name of what is told
    public record Dimension(String code, Kind kind, List<Group> groups) {

        /// Whoever belongs to none of the groups, since nothing is told.
        static final String UNKNOWN = "UNKNOWN";

        String groupOf(Subject subject) {
            return groups.stream()
                    .filter(group -> holds(group, subject))
                    .map(Group::code)
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        private boolean holds(Group group, Subject subject) {
            return switch (kind) {
                case TOLD ->
                    subject.reported().of(code).filter(group.of()::contains).isPresent();
                case AGE -> group.upTo() != null && subject.age() <= group.upTo();
                case CONDITION -> subject.conditions().stream().anyMatch(group.of()::contains);
            };
        }
    }

    /// Citizens who are counted together.
    ///
    /// @param of the codes that make the group
    /// @param upTo the highest age of the group, where groups are ages in rising order
    public record Group(
            String code,
            @Nullable List<String> of,
            @Nullable Integer upTo,
            Text text) {

        public Group {
            of = of == null ? List.of() : List.copyOf(of);
        }

        @Override
        public List<String> of() {
            return of == null ? List.of() : of;
        }
    }

    public enum Relation {
        ABOUT,
        ALMOST,
        MORE_THAN,
        MOST,
        MANY,
        FEW
    }

    /// What is known of some groups together, and where it is written.
    public record Known(
            String code,
            String dimension,
            List<String> groups,
            Relation relation,
            @Nullable Integer percent,
            String source,
            Text text) {}
}
