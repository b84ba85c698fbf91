package dk.overgang.notification.calendars.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.overgang.notification.calendars.domain.Entry.Place;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// F-64: a calendar follows a moved plan, and lets go of what is no longer the worker's.
class PersonalCalendarTest {

    private static final Rules RULES = ShippedRules.of("CHECKLIST_REVIEW", "CLOSING_CONDITIONS_LEADER");
    private static final UUID ANNA = new UUID(0, 0xA);
    private static final UUID BENT = new UUID(0, 0xB);
    private static final UUID COURSE = new UUID(0, 0xC);

    private CourseReminders course = CourseReminders.none(course(ANNA, "ACTIVE", null, plan(false, 0)));

    PersonalCalendarTest() {
        hears("2026-03-02", course.course(), true);
    }

    @Test
    void what_is_planned_stands_with_its_first_sequence() {
        var first = entries(ANNA, "2026-03-02").getFirst();

        assertThat(entries(ANNA, "2026-03-02")).hasSize(3);
        assertThat(first.day()).isEqualTo("2026-05-19");
        assertThat(first.sequence()).isZero();
        assertThat(first.place()).isEqualTo(Place.STANDING);
        assertThat(first.at()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(first.title()).isEqualTo("Gennemgå tjeklisten for fase 1");
    }

    @Test
    void what_is_for_the_leader_alone_is_in_no_worker_s_calendar() {
        assertThat(course.reminders()).extracting(one -> one.kind()).contains("CLOSING_CONDITIONS_LEADER");
        assertThat(entries(ANNA, "2026-03-02")).extracting(Entry::title).noneMatch(title -> title.contains("afslut"));
    }

    @Test
    void an_admission_takes_it_away_and_a_resume_puts_it_on_another_day() {
        hears("2026-05-10", course(ANNA, "PAUSED", pause(null), plan(true, 0)), false);
        var held = entries(ANNA, "2026-05-10").getFirst();
        hears("2026-06-01", course(ANNA, "ACTIVE", pause("2026-06-01"), plan(false, 22)), false);
        var moved = entries(ANNA, "2026-06-01").getFirst();

        assertThat(held.place()).isEqualTo(Place.OFF);
        assertThat(held.sequence()).isEqualTo(1);
        assertThat(held.at()).isEqualTo("2026-05-10T08:00:00Z");
        assertThat(moved.reminder()).isEqualTo(held.reminder());
        assertThat(moved.place()).isEqualTo(Place.STANDING);
        assertThat(moved.sequence()).isEqualTo(2);
        assertThat(moved.day()).isEqualTo("2026-06-10");
    }

    @Test
    void hearing_the_same_again_changes_nothing() {
        var before = entries(ANNA, "2026-03-02");
        hears("2026-03-03", course.course(), false);

        assertThat(entries(ANNA, "2026-03-02")).isEqualTo(before);
    }

    @Test
    void a_former_worker_s_calendar_lets_go_and_learns_nothing_more() {
        hears("2026-03-10", course(BENT, "ACTIVE", null, plan(false, 0)), false);
        hears("2026-03-12", course(BENT, "ACTIVE", null, plan(false, 30)), false);

        assertThat(entries(ANNA, "2026-03-12")).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.place()).isEqualTo(Place.OFF);
            assertThat(entry.linked()).isFalse();
            assertThat(entry.at()).isEqualTo("2026-03-10T08:00:00Z");
        });
        assertThat(entries(ANNA, "2026-03-12").getFirst().day())
                .as("the day that was theirs, not the one that came later")
                .isEqualTo("2026-05-19");
        assertThat(entries(BENT, "2026-03-12").getFirst().day()).isEqualTo("2026-06-18");
        assertThat(entries(ANNA, "2026-06-08")).hasSize(3);
        assertThat(entries(ANNA, "2026-06-09")).as("ninety days later").isEmpty();
    }

    @Test
    void who_gets_the_course_back_has_it_again() {
        hears("2026-03-10", course(BENT, "ACTIVE", null, plan(false, 0)), false);
        var gone = entries(ANNA, "2026-03-10").getFirst();
        hears("2026-03-11", course(ANNA, "ACTIVE", null, plan(false, 0)), false);
        var back = entries(ANNA, "2026-03-11").getFirst();

        assertThat(back.place()).isEqualTo(Place.STANDING);
        assertThat(back.sequence()).isGreaterThan(gone.sequence());
    }

    @Test
    void a_cover_has_it_during_the_absence_and_not_after() {
        var absence = absence("2026-03-09", "2026-03-13");
        var later = absence("2026-04-06", "2026-04-10");

        assertThat(covering("2026-03-08", absence)).isEmpty();
        assertThat(covering("2026-03-09", absence))
                .extracting(Entry::place, Entry::sequence)
                .containsOnly(tuple(Place.STANDING, 1));
        assertThat(covering("2026-03-14", absence))
                .extracting(Entry::place, Entry::sequence)
                .containsOnly(tuple(Place.OFF, 2));
        assertThat(covering("2026-04-06", absence, later))
                .extracting(Entry::place, Entry::sequence)
                .containsOnly(tuple(Place.STANDING, 3));
    }

    @Test
    void what_is_voided_is_shown_as_off_for_ninety_days() {
        hears("2026-05-01", ended(course.course()), false);

        assertThat(entries(ANNA, "2026-05-01"))
                .hasSize(3)
                .extracting(Entry::place)
                .containsOnly(Place.OFF);
        assertThat(entries(ANNA, "2026-07-30")).hasSize(3);
        assertThat(entries(ANNA, "2026-07-31")).isEmpty();
    }

    @Test
    void what_lies_more_than_ninety_days_back_is_no_longer_shown() {
        assertThat(entries(ANNA, "2026-08-17")).hasSize(3);
        assertThat(entries(ANNA, "2026-08-18")).hasSize(2);
    }

    @Test
    void what_a_municipality_does_not_want_in_calendars_is_in_none() {
        var quiet = RULES.catalogue()
                .changedBy(new CatalogueChange(
                        "0101",
                        1,
                        List.of(new LineChange(
                                "CHECKLIST_REVIEW", null, null, Set.of(Channel.LIST), null, null, null))));

        assertThat(new PersonalCalendar(ANNA, Map.of(), true, LocalDate.parse("2026-03-02")).of(course, quiet))
                .isEmpty();
    }

    @Test
    void what_the_catalogue_asks_for_no_more_is_off() {
        var rules = ShippedRules.of("CLOSING_CONDITIONS_LEADER");
        course = course.replanned(LocalDate.parse("2026-03-03"), rules)
                .noting(course, Instant.parse("2026-03-03T08:00:00Z"));

        assertThat(new PersonalCalendar(ANNA, Map.of(), true, LocalDate.parse("2026-03-03"))
                        .of(course, rules.catalogue()))
                .hasSize(3)
                .extracting(Entry::place)
                .containsOnly(Place.OFF);
    }

    private void hears(String day, CourseFacts facts, boolean first) {
        var before = course;
        course = course.hear(facts, LocalDate.parse(day), RULES)
                .noting(first ? null : before, Instant.parse(day + "T08:00:00Z"));
    }

    private List<Entry> entries(UUID worker, String day) {
        return new PersonalCalendar(worker, Map.of(), true, LocalDate.parse(day))
                .of(course, RULES.catalogue())
                .toList();
    }

    private List<Entry> covering(String day, Absence... absences) {
        return new PersonalCalendar(BENT, Map.of(ANNA, List.of(absences)), true, LocalDate.parse(day))
                .of(course, RULES.catalogue())
                .toList();
    }

    private static Absence absence(String from, String to) {
        return new Absence(
                UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)),
                LocalDate.parse(from),
                LocalDate.parse(to),
                BENT);
    }

    private static Pause pause(@Nullable String to) {
        return new Pause(
                new UUID(0, 1),
                LocalDate.parse("2026-05-10"),
                to == null ? null : LocalDate.parse(to),
                false,
                "ADMITTED",
                true);
    }

    private static Plan plan(boolean held, int days) {
        return new Plan(
                held ? 2 : 1,
                LocalDate.parse("2026-03-02"),
                List.of(
                        new Phase(1, LocalDate.parse("2026-06-02").plusDays(days)),
                        new Phase(2, LocalDate.parse("2026-09-02").plusDays(days)),
                        new Phase(3, LocalDate.parse("2026-12-02").plusDays(days))),
                held);
    }

    private static CourseFacts ended(CourseFacts facts) {
        return course(ANNA, "ENDED", null, facts.plan());
    }

    private static CourseFacts course(UUID worker, String status, @Nullable Pause pause, @Nullable Plan plan) {
        return new CourseFacts(
                COURSE,
                new UUID(0, 0xD),
                "0101",
                worker,
                status,
                plan,
                pause == null ? List.of() : List.of(pause),
                status.equals("ENDED") ? "DEATH" : null,
                null,
                "SEL85-9M",
                null,
                null,
                null,
                null);
    }
}
