package dk.overgang.notification.reminders.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.journal.Happening.Kind;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.Wanted;
import dk.overgang.notification.reminders.domain.life.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// F-63, F-64: what calendars and workers who were away are told by.
class JournalTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BENT = new UUID(0, 2);

    @Test
    void a_day_that_runs_with_the_last_contact_is_a_revision_and_no_news() {
        var before = stand(ANNA, planned(7, true));
        var after = stand(ANNA, planned(7, true).as(wanted(9, true), TODAY));

        var journal = Journal.NONE.after(before, after, NOW);

        assertThat(journal.revisions()).containsExactly(new Revision(new UUID(0, 9), 1, NOW));
        assertThat(journal.happenings()).isEmpty();
        assertThat(journal.changedAt()).isEqualTo(NOW);
    }

    @Test
    void a_moved_day_is_both() {
        var before = stand(ANNA, planned(7, false));
        var after = stand(ANNA, planned(7, false).as(wanted(9, false), TODAY));

        var journal = Journal.NONE.after(before, after, NOW);

        assertThat(journal.revisions()).hasSize(1);
        assertThat(journal.happenings())
                .containsExactly(new Happening(NOW, Kind.REMINDERS_MOVED, List.of(new UUID(0, 9))));
    }

    @Test
    void nothing_new_leaves_the_journal_as_it_is() {
        var first = Journal.NONE.after(null, stand(ANNA, planned(7, false)), NOW);

        assertThat(first.after(stand(ANNA, planned(7, false)), stand(ANNA, planned(7, false)), NOW.plusSeconds(60)))
                .isEqualTo(first);
    }

    @Test
    void a_sequence_grows_with_each_change_and_never_falls() {
        var journal = Journal.NONE;
        var one = stand(ANNA, planned(7, false));
        var other = stand(BENT, planned(7, false));
        for (var turn = 1; turn <= 5; turn++) {
            journal = journal.after(turn % 2 == 0 ? other : one, turn % 2 == 0 ? one : other, NOW.plusSeconds(turn));
            assertThat(journal.revision(new UUID(0, 9)).orElseThrow().number()).isEqualTo(turn);
        }
        assertThat(journal.departed()).containsExactly(ANNA, BENT);
    }

    @Test
    void a_new_phase_is_noted_once_by_whatever_comes_first() {
        var course = stand(ANNA, planned(7, false));
        var boundary = Instant.parse("2026-06-01T22:00:00Z");

        var before = Journal.NONE.after(null, course, NOW).after(course, course, boundary.minusMillis(1));
        var after = before.after(course, course, boundary);
        var later = after.after(course, course, boundary.plusSeconds(60));

        assertThat(before.happenings()).noneMatch(one -> one.kind() == Kind.PHASE_CHANGED);
        assertThat(after.happenings()).contains(new Happening(boundary, Kind.PHASE_CHANGED, List.of()));
        assertThat(later).isEqualTo(after);
    }

    @Test
    void what_is_old_or_too_much_is_forgotten() {
        var journal = Journal.NONE;
        for (var turn = 0; turn < 300; turn++) {
            journal = journal.after(
                    stand(turn % 2 == 0 ? ANNA : BENT, planned(7, false)),
                    stand(turn % 2 == 0 ? BENT : ANNA, planned(7, false)),
                    NOW.plusSeconds(turn));
        }
        assertThat(journal.happenings()).hasSize(100);
        assertThat(journal.departures()).hasSize(100);

        var much = NOW.plus(Duration.ofDays(91));
        journal = journal.after(stand(ANNA, planned(7, false)), stand(BENT, planned(7, false)), much);
        assertThat(journal.happenings()).extracting(Happening::at).containsExactly(much);
        assertThat(journal.departures()).extracting(Departure::at).containsExactly(much);
    }

    private static Stand stand(UUID worker, Reminder... reminders) {
        var phases = List.of(
                new Phase(1, LocalDate.parse("2026-06-02")),
                new Phase(2, LocalDate.parse("2026-09-02")),
                new Phase(3, LocalDate.parse("2026-12-02")));
        var course = new CourseFacts(
                new UUID(0, 3),
                new UUID(0, 4),
                "0101",
                worker,
                "ACTIVE",
                new Plan(1, TODAY, phases, false),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Stand(course, List.of(reminders));
    }

    private static Reminder planned(int days, boolean rolling) {
        return Reminder.first(new UUID(0, 9), "NO_CONTACT", 1, wanted(days, rolling), TODAY);
    }

    private static Wanted wanted(int days, boolean rolling) {
        var due = TODAY.plusDays(days);
        return new Wanted(due, new Timing(TODAY, due, due, "2", false), due, false, false, false, rolling);
    }
}
