package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.day;
import static dk.overgang.notification.reminders.domain.AnnasCourse.ended;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.resumed;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.EscalationStep;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.ReminderCommand.Reassign;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A review that nobody answers goes to the cover after two working days and to the leader after four (F-68; issue 13,
/// item 7). It is sent on Tuesday 19 May 2026; Monday 25 May is Whit Monday.
class EscalationTest {

    private static final String REVIEW = "CHECKLIST_REVIEW";
    private static final UUID COVER = new UUID(0, 0xC);

    private final Telling anna = Telling.of(started(), "2026-03-02").passes("2026-05-19");

    @Test
    void it_goes_to_the_cover_and_then_to_the_leader_each_on_its_day_and_once() {
        anna.waits("2026-05-20", EscalationTest::covered);
        assertThat(escalations()).isEmpty();
        anna.waits("2026-05-21", EscalationTest::covered)
                .waits("2026-05-21", EscalationTest::covered)
                .waits("2026-05-22", EscalationTest::covered);
        assertThat(escalations())
                .containsExactly(new Escalation(Recipient.COVER, day("2026-05-21"), day("2026-05-19"), COVER));
        anna.waits("2026-05-26", EscalationTest::covered).waits("2026-08-01", EscalationTest::covered);
        assertThat(escalations())
                .containsExactly(
                        new Escalation(Recipient.COVER, day("2026-05-21"), day("2026-05-19"), COVER),
                        new Escalation(Recipient.LEADER, day("2026-05-26"), day("2026-05-19"), null));
        assertThat(told())
                .containsExactly(
                        "escalated to COVER 2026-05-21 CHECKLIST_REVIEW 1 2026-05-19",
                        "escalated to LEADER 2026-05-26 CHECKLIST_REVIEW 1 2026-05-19");
        assertThat(review().history()).extracting(Step::what).endsWith(Step.What.ESCALATED, Step.What.ESCALATED);
    }

    @Test
    void a_clock_that_jumps_takes_each_step_on_its_own_day() {
        anna.waits("2026-07-01", (_, on) -> on.equals(day("2026-05-21")) ? Optional.of(COVER) : Optional.empty());

        assertThat(escalations()).extracting(Escalation::on).containsExactly(day("2026-05-21"), day("2026-05-26"));
        assertThat(told()).hasSize(2);
    }

    @Test
    void where_nobody_covers_the_leader_hears_on_the_leaders_day() {
        anna.waits("2026-05-22", EscalationTest::nobody);
        assertThat(told()).isEmpty();
        assertThat(review().isEscalatedTo(Recipient.COVER)).isFalse();
        anna.waits("2026-05-26", EscalationTest::nobody);

        assertThat(told()).containsExactly("escalated to LEADER 2026-05-26 CHECKLIST_REVIEW 1 2026-05-19");
        assertThat(review().isEscalatedTo(Recipient.LEADER)).isTrue();
    }

    @Test
    void an_answer_makes_it_void() {
        anna.waits("2026-05-26", EscalationTest::covered).answers(REVIEW, 1);

        assertThat(escalations()).isEmpty();
        assertThat(review().isEscalatedTo(Recipient.LEADER)).isFalse();
        anna.waits("2026-08-01", EscalationTest::covered);
        assertThat(told()).hasSize(2);
    }

    @Test
    void what_is_done_in_time_or_put_off_is_not_escalated() {
        anna.answers(REVIEW, 1).waits("2026-06-30", EscalationTest::covered);
        assertThat(told()).isEmpty();
        assertThat(anna.now().nextEscalation(Telling.RULES)).isEmpty();

        var bent = Telling.of(started(), "2026-03-02").passes("2026-05-19");
        bent.does(
                id -> new Snooze(id, day("2026-05-28"), Snooze.Reason.CITIZEN_UNAVAILABLE, day("2026-05-19")),
                REVIEW,
                "2026-05-19");
        bent.waits("2026-05-29", EscalationTest::covered);
        assertThat(bent.news()).noneMatch(line -> line.startsWith("escalated"));
        bent.waits("2026-06-01", EscalationTest::covered);
        assertThat(bent.news())
                .as("two working days after it was sent again")
                .endsWith("escalated to COVER 2026-06-01 CHECKLIST_REVIEW 1 2026-05-19");
    }

    @Test
    void another_worker_gets_the_whole_time() {
        anna.waits("2026-05-21", EscalationTest::covered)
                .does(id -> new Reassign(id, new UUID(0, 0xD), day("2026-05-22")), REVIEW, "2026-05-22");
        assertThat(escalations()).isEmpty();
        anna.waits("2026-05-26", EscalationTest::covered);
        assertThat(told()).hasSize(1);
        anna.waits("2026-05-27", EscalationTest::covered);
        assertThat(told()).hasSize(2).endsWith("escalated to COVER 2026-05-27 CHECKLIST_REVIEW 1 2026-05-19");
    }

    @Test
    void what_was_done_and_taken_back_begins_anew() {
        anna.answers(REVIEW, 1)
                .does(id -> new TakeBack(id, day("2026-05-19")), REVIEW, "2026-05-19")
                .waits("2026-05-21", EscalationTest::covered);

        assertThat(told()).hasSize(1);
    }

    @Test
    void a_pause_stops_it_and_the_dead_are_left_alone() {
        anna.hears(pausedSince("2026-05-20"), "2026-05-20").waits("2026-06-10", EscalationTest::covered);
        assertThat(told()).isEmpty();
        anna.hears(resumed(), "2026-06-11").waits("2026-06-12", EscalationTest::covered);
        assertThat(told()).as("sent again on 11 June").isEmpty();
        anna.waits("2026-06-15", EscalationTest::covered);
        assertThat(told()).hasSize(1);
        anna.hears(ended(resumed(), "DEATH"), "2026-06-16").waits("2026-12-31", EscalationTest::covered);
        assertThat(told()).hasSize(1);
        assertThat(anna.now().nextEscalation(Telling.RULES)).isEmpty();
        assertThat(anna.now().reminders())
                .allMatch(it -> it.answers().escalations().isEmpty());
    }

    @Test
    void after_a_pause_that_never_was_it_goes_on_where_it_stood() {
        anna.hears(pausedSince("2026-05-20"), "2026-05-20").waits("2026-05-25", EscalationTest::covered);
        assertThat(anna.now().nextEscalation(Telling.RULES)).isEmpty();
        anna.hears(started(), "2026-05-26").waits("2026-05-26", EscalationTest::covered);
        assertThat(review().history()).extracting(Step::what).endsWith(Step.What.HELD, Step.What.RELEASED);
        assertThat(told()).isEmpty();
        anna.waits("2026-05-27", EscalationTest::covered);

        assertThat(told()).containsExactly("escalated to COVER 2026-05-27 CHECKLIST_REVIEW 1 2026-05-19");
    }

    @Test
    void the_next_step_is_known_before_it_comes() {
        assertThat(anna.now().nextEscalation(Telling.RULES)).contains(day("2026-05-21"));
        anna.waits("2026-05-21", EscalationTest::covered);
        assertThat(anna.now().nextEscalation(Telling.RULES)).contains(day("2026-05-26"));
        anna.waits("2026-05-26", EscalationTest::covered);
        assertThat(anna.now().nextEscalation(Telling.RULES)).isEmpty();
    }

    @Test
    void a_municipality_has_a_ladder_of_its_own() {
        var own = own(new EscalationStep(1, Recipient.LEADER));
        assertThat(anna.now().nextEscalation(own)).contains(day("2026-05-20"));

        var after = anna.now().escalated(day("2026-08-01"), own, EscalationTest::covered);

        assertThat(after.reminder(review().id()).orElseThrow().answers().escalations())
                .containsExactly(new Escalation(Recipient.LEADER, day("2026-05-20"), day("2026-05-19"), null));
    }

    @Test
    void a_municipality_may_have_none() {
        assertThat(anna.now().nextEscalation(own())).isEmpty();
        assertThat(anna.now().escalated(day("2026-08-01"), own(), EscalationTest::covered))
                .isEqualTo(anna.now());
    }

    @Test
    void where_the_ladder_changes_nobody_is_told_twice_and_it_goes_on_behind_who_was() {
        anna.waits("2026-05-21", EscalationTest::covered);

        assertThat(anna.now()
                        .nextEscalation(
                                own(new EscalationStep(1, Recipient.COVER), new EscalationStep(3, Recipient.LEADER))))
                .as("the cover was told already")
                .contains(day("2026-05-22"));
        assertThat(anna.now().nextEscalation(own(new EscalationStep(3, Recipient.LEADER))))
                .contains(day("2026-05-22"));
        assertThat(anna.now().nextEscalation(own(new EscalationStep(9, Recipient.COVER))))
                .isEmpty();
    }

    private static Rules own(EscalationStep... steps) {
        return new Rules(
                ShippedRules.CATALOGUE.changedBy(new CatalogueChange(
                        "0101", 1, List.of(new LineChange(REVIEW, null, null, null, List.of(steps), null, null)))),
                ShippedRules.CALENDAR);
    }

    private static Optional<UUID> covered(UUID worker, LocalDate day) {
        return Optional.of(COVER);
    }

    private static Optional<UUID> nobody(UUID worker, LocalDate day) {
        return Optional.empty();
    }

    private Reminder review() {
        return anna.now().reminders().stream()
                .filter(it -> it.kind().equals(REVIEW) && it.number() == 1)
                .findFirst()
                .orElseThrow();
    }

    private List<Escalation> escalations() {
        return review().answers().escalations();
    }

    private List<String> told() {
        return anna.news().stream().filter(line -> line.startsWith("escalated")).toList();
    }
}
