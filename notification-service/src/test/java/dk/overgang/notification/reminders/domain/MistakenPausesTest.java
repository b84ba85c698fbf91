package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.pause;
import static dk.overgang.notification.reminders.domain.AnnasCourse.plan;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static dk.overgang.notification.reminders.domain.AnnasCourse.told;
import static dk.overgang.notification.reminders.domain.AnnasCourse.voided;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.life.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is remembered of admissions that were cancelled (V1): a citizen with a hundred of them is not kept with
/// a hundred times the reminders of a pause.
class MistakenPausesTest {

    private static final String DAY = "2026-05-20";

    private final Telling anna = Telling.of(started(), "2026-03-02").passes(DAY);
    private final List<Pause> pauses = new ArrayList<>();

    @Test
    void what_was_planned_is_kept_for_the_last_three_pauses_that_never_were() {
        for (var number = 1; number <= 20; number++) {
            mistaken(number, DAY, DAY);
        }

        assertThat(anna.all("KEEP_CONTACT"))
                .containsExactly("1 2026-06-03 VOIDED", "1 2026-06-03 VOIDED", "1 2026-06-03 VOIDED");
        assertThat(anna.news())
                .filteredOn(line -> line.startsWith("voided KEEP_CONTACT"))
                .hasSize(20);
    }

    @Test
    void what_was_sent_for_a_pause_that_never_was_is_kept() {
        mistaken(1, DAY, "2026-06-04");
        for (var number = 2; number <= 20; number++) {
            mistaken(number, "2026-06-05", "2026-06-05");
        }

        assertThat(anna.all("KEEP_CONTACT")).contains("1 2026-06-03 VOIDED").hasSize(4);
    }

    @Test
    void a_hold_that_is_taken_back_on_its_day_leaves_no_step() {
        var before = anna.now().reminders();

        mistaken(1, DAY, DAY);

        assertThat(anna.now().reminders()).containsAll(before);
    }

    @Test
    void a_hold_that_lasted_until_another_day_leaves_its_steps() {
        mistaken(1, DAY, "2026-05-21");

        var sent = anna.now().reminders().stream()
                .filter(one -> one.kind().equals("CHECKLIST_REVIEW") && one.number() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(sent.history())
                .extracting(Step::what)
                .containsExactly(Step.What.PLANNED, Step.What.SENT, Step.What.HELD, Step.What.RELEASED);
    }

    private void mistaken(int number, String admitted, String cancelled) {
        var pause = pause(new UUID(1, number), admitted, null);
        anna.passes(admitted).hears(course("PAUSED", true, pause), admitted);
        pauses.add(voided(pause));
        anna.passes(cancelled).hears(course("ACTIVE", false), cancelled);
    }

    private CourseFacts course(String status, boolean held, Pause... open) {
        var all = new ArrayList<>(pauses);
        all.addAll(List.of(open));
        return told(status, plan(2, held, "2026-06-02", "2026-09-02", "2026-12-02"), null, all.toArray(Pause[]::new));
    }
}
