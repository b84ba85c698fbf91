package dk.overgang.notification.reminders.domain.acceptance;

import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.W1;
import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.W2;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.life.Step.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.io.ClassPathResource;

/// The reminders of course A, row by row to the day, with the day of sending and the end state (acceptance 1.2):
/// R-051, R-065, R-066, R-086, R-131, R-132, R-148, R-168, R-178, R-187, R-190, R-195, R-239.
class CourseATest {

    /// A row of the table.
    record Row(
            int row,
            String kind,
            int number,
            String firstDue,
            String atThePause,
            LocalDate due,
            LocalDate send,
            String to,
            State state,
            String on,
            boolean isSent) {

        static Row of(String line) {
            var column = Stream.of(line.split(";")).map(String::strip).toList();
            return new Row(
                    Integer.parseInt(column.get(0)),
                    column.get(1),
                    Integer.parseInt(column.get(2)),
                    column.get(3),
                    column.get(4),
                    LocalDate.parse(column.get(5)),
                    LocalDate.parse(column.get(6)),
                    column.get(7),
                    State.valueOf(column.get(8)),
                    column.get(9),
                    column.get(10).equals("yes"));
        }
    }

    static final List<Row> ROWS = rows();

    private static final CourseStory STORY = CourseA.ended(ShippedRules.ALL);

    private static List<Row> rows() {
        try {
            return new ClassPathResource("acceptance/course-a.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void each_reminder_is_due_on_its_day_and_ends_as_it_should(Row row) {
        var reminder = STORY.reminder(row.kind(), row.number());

        assertThat(reminder.due()).isEqualTo(row.due());
        assertThat(reminder.state()).isEqualTo(row.state());
        assertThat(reminder.sendOn()).isEqualTo(row.send());
        assertThat(endedOn(reminder)).isEqualTo(row.on());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void each_reminder_is_sent_once_for_its_day_to_who_is_responsible_then(Row row) {
        var sent = STORY.sent().stream()
                .filter(one -> one.kind().equals(row.kind())
                        && one.number() == row.number()
                        && one.due().equals(row.due()))
                .toList();

        if (row.isSent()) {
            assertThat(sent)
                    .extracting(CourseStory.Sent::on, CourseStory.Sent::to)
                    .containsExactly(tuple(row.send(), row.to().equals("W1") ? W1 : W2));
        } else {
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void the_first_plan_has_the_days_of_the_first_plan() {
        var started = CourseA.started(ShippedRules.ALL);

        assertThat(ROWS)
                .filteredOn(row -> !row.firstDue().equals("-"))
                .hasSize(20)
                .allSatisfy(row -> assertThat(
                                started.reminder(row.kind(), row.number()).due())
                        .as("row %d", row.row())
                        .isEqualTo(row.firstDue()));
    }

    @Test
    void a_pause_holds_what_hangs_on_the_phase_clock_and_makes_its_own() {
        var paused = CourseA.paused(ShippedRules.ALL);
        var named = ROWS.stream().map(Row::kind).collect(toSet());

        assertThat(paused.now().reminders().stream()
                        .filter(one -> named.contains(one.kind()) && one.is(State.HELD))
                        .map(one -> one.kind() + one.number()))
                .hasSize(18)
                .containsExactlyInAnyOrderElementsOf(ROWS.stream()
                        .filter(row -> row.atThePause().equals("HELD"))
                        .map(row -> row.kind() + row.number())
                        .toList());
        assertThat(paused.all("KEEP_CONTACT")).containsExactly("1 2026-06-03 PLANNED");
        assertThat(paused.all("PAUSE_REVIEW")).containsExactly("1 2026-06-19 PLANNED", "2 2026-08-18 PLANNED");
    }

    /// Row 7, the sharpest of the table.
    @Test
    void E39_a_review_sent_one_day_before_the_readmission_is_due_again_on_the_day_of_the_return() {
        assertThat(STORY.reminder("CHECKLIST_REVIEW", 1).history())
                .extracting(Step::what, Step::on, Step::due)
                .containsSubsequence(
                        tuple(What.SENT, LocalDate.parse("2026-05-19"), LocalDate.parse("2026-05-19")),
                        tuple(What.HELD, LocalDate.parse("2026-05-20"), LocalDate.parse("2026-05-19")),
                        tuple(What.MOVED, LocalDate.parse("2026-06-11"), LocalDate.parse("2026-06-11")),
                        tuple(What.SENT, LocalDate.parse("2026-06-11"), LocalDate.parse("2026-06-11")),
                        tuple(What.DONE, LocalDate.parse("2026-06-16"), LocalDate.parse("2026-06-11")));
    }

    @Test
    void nothing_is_sent_twice_for_one_day() {
        assertThat(STORY.sent().stream().map(one -> one.kind() + one.number() + one.due()))
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_follow_up_is_left_after_the_end() {
        assertThat(STORY.now().reminders().stream().filter(Reminder::isOpen).map(Reminder::kind))
                .containsExactly("FOLLOW_UP_MEASUREMENT");
    }

    @Test
    void E31_the_follow_up_is_sent_nine_months_after_the_end_and_closed_by_both_instruments() {
        var later = CourseA.ended(ShippedRules.ALL).on("2027-09-23");
        assertThat(later.all("FOLLOW_UP_MEASUREMENT")).containsExactly("1 2027-09-24 PLANNED");

        later.on("2027-09-24").measures("FOLLOW_UP", "SWEMWBS");
        assertThat(later.all("FOLLOW_UP_MEASUREMENT")).containsExactly("1 2027-09-24 DUE");
        assertThat(later.measures("FOLLOW_UP", "SDS").all("FOLLOW_UP_MEASUREMENT"))
                .containsExactly("1 2027-09-24 DONE");
    }

    @Test
    void whoever_withdraws_the_consent_is_not_followed_up() {
        var later = CourseA.ended(ShippedRules.ALL).on("2027-01-10").withdrawsConsent();

        assertThat(later.reminder("FOLLOW_UP_MEASUREMENT", 1).voidedBecause()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(later.on("2027-10-01").all("FOLLOW_UP_MEASUREMENT")).containsExactly("1 2027-09-24 VOIDED");
    }

    @Test
    void the_lines_beside_the_table_come_true_too() {
        assertThat(STORY.all("NEW_TRY")).containsExactly("1 2026-04-17 DONE");
        assertThat(STORY.all("FOCUS_AREAS"))
                .containsExactly("1 2026-03-16 DONE", "2 2026-07-08 DONE", "3 2026-10-08 DONE");
        assertThat(STORY.all("ACTIVITY_PLAN")).containsExactly("1 2026-04-01 DONE");
        assertThat(STORY.all("JOB_CENTRE_CONTACT")).containsExactly("1 2026-04-01 DONE");
        assertThat(STORY.all("CONTACT_AFTER_RETURN")).containsExactly("1 2026-06-12 DONE");
        assertThat(STORY.all("ONWARD_ASSESSMENT")).containsExactly("1 2026-09-25 VOIDED");
        assertThat(STORY.all("JOINT_MEETING")).containsExactly("1 2026-12-08 VOIDED");
        assertThat(STORY.all("RESULTS_SHEET")).containsExactly("1 2026-12-11 DONE");
        assertThat(STORY.all("CLOSING_RECORD")).containsExactly("1 2026-12-23 DONE");
        assertThat(STORY.all("NO_CONTACT")).first().isEqualTo("1 2026-04-14 DONE");
        assertThat(STORY.sent())
                .extracting(CourseStory.Sent::kind)
                .filteredOn("NO_CONTACT"::equals)
                .hasSize(1);
    }

    /// The goals are not in the events yet: contacts that name them are made by hand.
    @Test
    void each_contact_on_a_sub_goal_is_followed_by_its_evaluation_on_the_same_day() {
        var days = List.of(
                "2026-03-12",
                "2026-03-31",
                "2026-04-07",
                "2026-04-17",
                "2026-04-21",
                "2026-05-05",
                "2026-05-12",
                "2026-06-16",
                "2026-07-15",
                "2026-07-27",
                "2026-08-04",
                "2026-08-12",
                "2026-09-08",
                "2026-10-14");
        var story = CourseA.started(ShippedRules.of("SUB_GOAL_EVALUATION"));
        days.forEach(day -> story.on(day).worksOn("D" + day));

        assertThat(story.sent())
                .hasSize(14)
                .allMatch(one -> one.on().equals(one.due()))
                .extracting(one -> one.due().toString())
                .containsExactlyElementsOf(days);
    }

    private static String endedOn(Reminder reminder) {
        return switch (reminder.state()) {
            case DONE -> String.valueOf(reminder.answers().doneOn());
            case VOIDED -> reminder.history().getLast().on().toString();
            case PLANNED, DUE, SENT, HELD -> "-";
        };
    }
}
