package dk.overgang.notification.reminders.domain.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Subject;
import dk.overgang.notification.reminders.domain.facts.HeardFacts.DatedFact;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The lines about teams, workers and programmes, whose facts nobody reports yet, by facts made by hand (R-256
/// to ).
class TeamLinesTest {

    private static final UUID TEAM = new UUID(0, 5);

    private List<Reminder> now = List.of();

    @Test
    void sparring_and_supervision_come_again_and_again() {
        plan("2026-03-02", fact(Anchor.TEAM, "2026-03-02", null));
        assertThat(all("SPARRING_MEETING")).containsExactly("1 2026-03-16 PLANNED");
        assertThat(all("SUPERVISION")).containsExactly("1 2026-04-01 PLANNED");
        assertThat(all("CASELOAD_REVIEW")).containsExactly("1 2026-04-01 PLANNED");

        plan("2026-03-16", fact(Anchor.TEAM, "2026-03-02", null));
        assertThat(all("SPARRING_MEETING")).containsExactly("1 2026-03-16 DUE", "2 2026-03-30 PLANNED");
    }

    /// every second week, and every week in the beginning.
    @Test
    void sparring_is_weekly_while_the_method_is_new_to_a_worker() {
        var team = fact(Anchor.TEAM, "2026-03-02", null);
        plan("2026-03-02", team, fact(Anchor.UNTRAINED_WORKER, "2026-03-02", null));
        assertThat(all("SPARRING_MEETING_WEEKLY")).containsExactly("1 2026-03-09 PLANNED");
        plan("2026-03-09", team, fact(Anchor.UNTRAINED_WORKER, "2026-03-02", null));
        assertThat(all("SPARRING_MEETING_WEEKLY")).containsExactly("1 2026-03-09 DUE", "2 2026-03-16 PLANNED");

        plan("2026-03-12", team);
        assertThat(all("SPARRING_MEETING_WEEKLY")).containsExactly("1 2026-03-09 VOIDED", "2 2026-03-16 VOIDED");
        assertThat(all("SPARRING_MEETING")).containsExactly("1 2026-03-16 PLANNED");
    }

    @Test
    void what_must_be_known_at_once_is_told_on_a_sunday_and_closed_when_it_is_over() {
        plan(
                "2026-03-08",
                fact(Anchor.CASELOAD_OVER_NORM, "2026-03-08", null),
                fact(Anchor.UNTRAINED_WORKER, "2026-03-08", null),
                fact(Anchor.TRAINED_WORKERS_TOO_FEW, "2026-03-08", null));
        assertThat(all("CASELOAD_OVER_NORM")).containsExactly("1 2026-03-08 DUE");
        assertThat(all("WORKER_WITHOUT_TRAINING")).containsExactly("1 2026-03-08 DUE");
        assertThat(all("TRAINED_WORKERS_TOO_FEW")).containsExactly("1 2026-03-08 DUE");

        plan("2026-03-20", fact(Anchor.CASELOAD_OVER_NORM, "2026-03-08", "2026-03-20"));
        assertThat(all("CASELOAD_OVER_NORM")).containsExactly("1 2026-03-08 DONE");
        assertThat(all("TRAINED_WORKERS_TOO_FEW")).containsExactly("1 2026-03-08 VOIDED");
    }

    @Test
    void a_programme_is_looked_at_every_year() {
        plan("2026-03-02", fact(Anchor.PROGRAMME, "2026-03-02", null));

        assertThat(all("ANCHORING_REVIEW")).containsExactly("1 2027-03-02 PLANNED");
    }

    private void plan(String today, DatedFact... facts) {
        now = ShippedRules.ALL.replanned(new Team(List.of(facts)), LocalDate.parse(today), false, now);
    }

    private List<String> all(String kind) {
        return now.stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> "%d %s %s".formatted(one.number(), one.due(), one.state()))
                .toList();
    }

    private static DatedFact fact(Anchor anchor, String on, @Nullable String over) {
        return new DatedFact(
                anchor,
                UUID.nameUUIDFromBytes(anchor.name().getBytes(UTF_8)),
                LocalDate.parse(on),
                over == null ? null : LocalDate.parse(over));
    }

    /// A team as it might be reported.
    private record Team(List<DatedFact> facts) implements Grounds {

        @Override
        public UUID owner() {
            return TEAM;
        }

        @Override
        public Subject subject() {
            return Subject.ORGANISATION;
        }

        @Override
        public Optional<String> silent(Line line) {
            return Optional.empty();
        }

        @Override
        public List<Instance> instances(Anchor anchor) {
            return facts.stream()
                    .filter(fact -> fact.anchor() == anchor)
                    .map(fact -> Instance.of(fact.key(), 1, fact.on()))
                    .toList();
        }

        @Override
        public Optional<String> lost(Line line, Instance instance, int number) {
            return Optional.empty();
        }

        @Override
        public Optional<Closed> closed(Line line, Instance instance, int number, LocalDate due) {
            return facts.stream()
                    .filter(fact -> fact.key().equals(instance.subject()) && fact.over() != null)
                    .flatMap(fact -> Optional.ofNullable(fact.over()).stream())
                    .map(over -> new Closed(over, "OVER"))
                    .findFirst();
        }

        @Override
        public MovedDate moved(Line line, Instance instance, LocalDate due) {
            return MovedDate.unmoved(due);
        }

        @Override
        public Optional<LocalDate> lastRepeat(Anchor anchor) {
            return Optional.empty();
        }

        @Override
        public List<LocalDate> limits(LocalDate due) {
            return List.of();
        }

        @Override
        public Optional<Rolling> rolling(Line line) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> boundary(int number) {
            return Optional.empty();
        }
    }
}
