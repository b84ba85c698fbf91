package dk.overgang.notification.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows 33 and 34 of course A, and the information of partners.
class PartnerRemindersTest {

    private PartnerReminders ward = PartnerReminders.none(ward("2026-02-25", null));

    PartnerRemindersTest() {
        hears("2026-02-25", "2026-02-25");
    }

    @Test
    void a_ward_is_kept_warm_by_the_next_contact_or_a_reminder_sixty_days_later() {
        assertThat(warm()).containsExactly("1 2026-04-26 PLANNED");
        passes("2026-04-26");
        assertThat(warm()).as("a Sunday").containsExactly("1 2026-04-26 PLANNED");
        passes("2026-04-27");
        assertThat(warm()).containsExactly("1 2026-04-26 DUE");

        hears("2026-05-27", "2026-05-27");
        assertThat(warm()).containsExactly("1 2026-04-26 DONE", "2 2026-07-26 PLANNED");
        assertThat(ward.reminders().getFirst().answers().doneOn()).isEqualTo("2026-05-27");

        hears("2026-06-10", "2026-06-10");
        assertThat(warm()).containsExactly("1 2026-04-26 DONE", "2 2026-08-09 PLANNED");
        passes("2026-08-10");
        assertThat(warm()).containsExactly("1 2026-04-26 DONE", "2 2026-08-09 DUE");
    }

    @Test
    void each_contact_moves_the_day_without_a_second_reminder() {
        hears("2026-03-10", "2026-03-10");
        hears("2026-04-01", "2026-04-01");

        assertThat(warm()).containsExactly("1 2026-05-31 PLANNED");
    }

    @Test
    void nobody_has_been_in_contact_yet_with_a_new_partner_and_somebody_is_reminded_of_it() {
        ward = PartnerReminders.none(keptWarm(null, "2026-05-01"));
        ward = ward.replanned(LocalDate.parse("2026-03-02"), ShippedRules.ALL);
        assertThat(warm()).containsExactly("1 2026-05-01 PLANNED");
        passes("2026-05-04");
        assertThat(warm()).containsExactly("1 2026-05-01 DUE");

        ward = ward.hear(keptWarm("2026-05-06", "2026-07-05"), LocalDate.parse("2026-05-06"), ShippedRules.ALL);
        assertThat(warm()).containsExactly("1 2026-05-01 DONE", "2 2026-07-05 PLANNED");
    }

    @Test
    void a_contact_is_due_after_the_days_of_the_partner_s_kind() {
        ward = ward.hear(keptWarm("2026-02-25", "2026-03-27"), LocalDate.parse("2026-02-26"), ShippedRules.ALL);

        assertThat(warm()).containsExactly("1 2026-03-27 PLANNED");
    }

    @Test
    void a_partner_is_asked_about_however_long_nobody_has_been_in_contact() {
        ward = PartnerReminders.none(ward("2026-02-01", "2025-06-01"));
        ward = ward.replanned(LocalDate.parse("2026-06-10"), ShippedRules.ALL);

        assertThat(warm()).containsExactly("1 2026-04-02 DUE");
        assertThat(all("INFORM_PARTNERS")).containsExactly("1 2025-11-28 DUE");
    }

    @Test
    void a_partner_is_informed_half_a_year_after_the_last_information() {
        ward = ward.hear(ward("2026-02-25", "2026-01-05"), LocalDate.parse("2026-02-25"), ShippedRules.ALL);
        assertThat(all("INFORM_PARTNERS")).containsExactly("1 2026-07-04 PLANNED");

        passes("2026-07-06");
        assertThat(all("INFORM_PARTNERS")).containsExactly("1 2026-07-04 DUE");
    }

    @Test
    void nobody_is_reminded_of_a_partner_that_is_no_more() {
        ward = ward.hear(
                new PartnerFacts("0101", new UUID(0, 7), "WARD", LocalDate.parse("2026-02-25"), null, null, false),
                LocalDate.parse("2026-03-01"),
                ShippedRules.ALL);

        assertThat(warm()).containsExactly("1 2026-04-26 VOIDED");
        assertThat(ward.nextDue()).isNull();
    }

    @Test
    void changed_rules_move_what_is_planned_and_send_nothing_twice() {
        var first = ward.reminders().getFirst().id();
        ward = ward.replanned(LocalDate.parse("2026-03-01"), own(30));
        assertThat(warm()).containsExactly("1 2026-03-27 PLANNED");
        assertThat(ward.reminders().getFirst().id()).isEqualTo(first);
        assertThat(ward.plannedBy()).isEqualTo("4/0101-1");
        assertThat(ward.nextDue()).isEqualTo("2026-03-27");

        ward = ward.until(LocalDate.parse("2026-03-27"), own(30));
        assertThat(warm()).containsExactly("1 2026-03-27 DUE");
        var sent = ward;
        ward = ward.replanned(LocalDate.parse("2026-03-28"), own(30));
        assertThat(ward.since(sent)).isEmpty();
        assertThat(warm()).containsExactly("1 2026-03-27 DUE");
    }

    private static Rules own(int days) {
        return new Rules(
                ShippedRules.CATALOGUE.changedBy(new CatalogueChange(
                        "0101",
                        1,
                        List.of(new LineChange(
                                "KEEP_PARTNER_WARM",
                                List.of(new Point(0, days, Point.Unit.DAYS)),
                                null,
                                null,
                                null,
                                null,
                                null)))),
                ShippedRules.CALENDAR);
    }

    private void hears(String lastContact, String today) {
        ward = ward.hear(ward(lastContact, null), LocalDate.parse(today), ShippedRules.ALL);
    }

    private void passes(String today) {
        ward = ward.until(LocalDate.parse(today), ShippedRules.ALL);
    }

    private List<String> warm() {
        return all("KEEP_PARTNER_WARM");
    }

    private List<String> all(String kind) {
        return ward.reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> "%d %s %s".formatted(one.number(), one.due(), one.state()))
                .toList();
    }

    private static PartnerFacts keptWarm(@Nullable String lastContact, String keepWarmOn) {
        return new PartnerFacts(
                "0101",
                new UUID(0, 7),
                "WARD",
                lastContact == null ? null : LocalDate.parse(lastContact),
                null,
                LocalDate.parse(keepWarmOn),
                true);
    }

    private static PartnerFacts ward(String lastContact, @Nullable String lastInformed) {
        return new PartnerFacts(
                "0101",
                new UUID(0, 7),
                "WARD",
                LocalDate.parse(lastContact),
                lastInformed == null ? null : LocalDate.parse(lastInformed),
                null,
                true);
    }
}
