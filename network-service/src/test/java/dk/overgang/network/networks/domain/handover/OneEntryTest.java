package dk.overgang.network.networks.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.handover.OneEntry.Gap;
import dk.overgang.network.networks.domain.handover.OneEntry.Lack;
import dk.overgang.network.networks.domain.handover.OneEntry.Person;
import dk.overgang.network.networks.domain.handover.OneEntry.Role;
import dk.overgang.network.networks.domain.handover.Successor.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The citizen knows one person to call at the municipality, before and after the end of the course (R-183, E20, E23).
class OneEntryTest {

    private static final LocalDate END = day("2026-12-24");
    private static final LocalDate FIRST_DAY = day("2026-08-17");
    private static final UUID CTI_WORKER = new UUID(6, 2);
    private static final UUID SUPPORTER = new UUID(6, 3);
    private static final Successor NAMED = granted(END, SUPPORTER);

    @Test
    void it_is_the_cti_worker_until_the_course_ends_and_then_whoever_gives_the_support() {
        var before = entry(running(), NAMED, END.minusDays(1));
        assertThat(before.now()).isEqualTo(new Person(Role.CTI_WORKER, CTI_WORKER, FIRST_DAY));
        assertThat(before.until()).isEqualTo(END);
        assertThat(before.next()).isEqualTo(supporter(END));
        assertThat(before.gap()).isNull();

        var after = entry(ended("COMPLETED"), NAMED, END);
        assertThat(after).isEqualTo(new OneEntry(supporter(END), null, null, null));
        assertThat(entry(ended("COMPLETED"), NAMED, END.plusYears(1))).isEqualTo(after);
    }

    /// from the day on which the handover is planned.
    @ParameterizedTest
    @CsvSource({"2026-10-24, false", "2026-10-25, true", "2026-12-23, true"})
    void a_course_near_its_end_with_nobody_named_after_it_has_a_gap(LocalDate today, boolean isNear) {
        assertThat(entry(running(), Successor.UNKNOWN, today).gap())
                .isEqualTo(isNear ? new Gap(Lack.NEED_UNKNOWN, END) : null);
    }

    @ParameterizedTest
    @CsvSource({
        "NEED_UNKNOWN, NEED_UNKNOWN",
        "NOT_NEEDED,",
        "NOT_APPLIED, NOT_APPLIED",
        "NOT_DECIDED, NOT_DECIDED",
        "REFUSED, REFUSED",
        "GRANTED, NOT_NAMED"
    })
    void the_gap_says_what_is_missing_before_the_end_and_after_it(Standing standing, @Nullable Lack lack) {
        var successor = new Successor(standing, null, null, false);
        var gap = lack == null ? null : new Gap(lack, END);

        assertThat(entry(running(), successor, END.minusDays(1)).gap()).isEqualTo(gap);
        var after = entry(ended("COMPLETED"), successor, END);
        assertThat(after).isEqualTo(new OneEntry(null, null, null, gap));
    }

    /// E20
    @Test
    void whoever_was_named_and_became_the_cti_worker_since_is_not_counted_on() {
        var same = new Successor(Standing.GRANTED, END, CTI_WORKER, true);

        assertThat(entry(running(), same, END.minusDays(1)).gap()).isEqualTo(new Gap(Lack.IS_CTI_WORKER, END));
        assertThat(entry(running(), same, END.minusDays(1)).next()).isNull();
        assertThat(entry(ended("COMPLETED"), same, END).now()).isNull();
    }

    /// A mentor may be the same person.
    @Test
    void where_it_may_be_the_same_person_the_cti_worker_goes_on_in_another_role() {
        assertThat(entry(ended("COMPLETED"), granted(END, CTI_WORKER), END).now())
                .isEqualTo(new Person(Role.SUPPORT_WORKER, CTI_WORKER, END));
    }

    @Test
    void support_that_begins_after_the_end_leaves_a_gap_until_its_first_day() {
        var late = granted(day("2027-01-04"), SUPPORTER);

        var before = entry(running(), late, END.minusDays(1));
        assertThat(before.gap()).isEqualTo(new Gap(Lack.STARTS_LATER, END));
        assertThat(before.next()).isEqualTo(supporter(day("2027-01-04")));
        var between = entry(ended("COMPLETED"), late, day("2027-01-03"));
        assertThat(between.now()).isNull();
        assertThat(between.until()).isEqualTo("2027-01-04");
        assertThat(between.gap()).isEqualTo(new Gap(Lack.STARTS_LATER, END));
        assertThat(entry(ended("COMPLETED"), late, day("2027-01-04")))
                .isEqualTo(new OneEntry(supporter(day("2027-01-04")), null, null, null));
    }

    @Test
    void support_that_begins_before_the_end_makes_nobody_else_the_entry_before_it() {
        var early = entry(running(), granted(day("2026-12-01"), SUPPORTER), day("2026-12-10"));

        assertThat(early.now()).isEqualTo(new Person(Role.CTI_WORKER, CTI_WORKER, FIRST_DAY));
        assertThat(early.next()).isEqualTo(supporter(END));
        assertThat(early.gap()).isNull();
    }

    @Test
    void an_early_end_brings_the_gap_and_the_new_supporter_forward() {
        var early = course("ENDED", new Plan(3, END, false), CTI_WORKER, "OTHER", day("2026-09-01"));

        assertThat(entry(early, Successor.UNKNOWN, day("2026-09-01")).gap())
                .isEqualTo(new Gap(Lack.NEED_UNKNOWN, day("2026-09-01")));
        assertThat(entry(early, granted(day("2026-08-20"), SUPPORTER), day("2026-09-01"))
                        .now())
                .isEqualTo(supporter(day("2026-09-01")));
    }

    @Test
    void a_pause_holds_the_end_so_that_no_day_is_known() {
        var paused = course("PAUSED", new Plan(2, END, true), CTI_WORKER, null, null);

        assertThat(entry(paused, Successor.UNKNOWN, END.plusDays(30)))
                .isEqualTo(new OneEntry(
                        new Person(Role.CTI_WORKER, CTI_WORKER, FIRST_DAY),
                        null,
                        null,
                        new Gap(Lack.NEED_UNKNOWN, null)));
        assertThat(entry(paused, NAMED, END.plusDays(30)).gap()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTACT", "ACTIVE"})
    void a_course_without_a_worker_has_a_gap_at_once(String status) {
        var plan = status.equals("CONTACT") ? null : new Plan(1, END, false);

        assertThat(entry(course(status, plan, null, null, null), Successor.UNKNOWN, day("2026-03-02"))
                        .gap())
                .isEqualTo(new Gap(Lack.NO_CTI_WORKER, null));
    }

    @Test
    void in_the_contact_phase_the_worker_is_the_entry_and_no_end_is_known() {
        assertThat(entry(course("CONTACT", null, CTI_WORKER, null, null), Successor.UNKNOWN, day("2026-03-02")))
                .isEqualTo(new OneEntry(new Person(Role.CTI_WORKER, CTI_WORKER, FIRST_DAY), null, null, null));
    }

    /// E23
    @ParameterizedTest
    @EnumSource(Standing.class)
    void after_a_death_there_is_no_entry_and_nobody_is_asked_for_one(Standing standing) {
        var none = new OneEntry(null, null, null, null);
        var successor = new Successor(standing, END, SUPPORTER, false);

        assertThat(OneEntry.of(running(), true, successor, 60, END.minusDays(1)))
                .isEqualTo(none);
        assertThat(OneEntry.of(ended("DEATH"), true, successor, 60, END)).isEqualTo(none);
        assertThat(OneEntry.of(ended("COMPLETED"), true, successor, 60, END.plusDays(90)))
                .isEqualTo(none);
    }

    /// Whoever takes back the consent to take part is not asked for more.
    @Test
    void after_a_withdrawal_a_named_supporter_goes_on_and_nobody_else_is_missed() {
        assertThat(entry(ended("DECLINED_BY_CITIZEN"), NAMED, END).now()).isEqualTo(supporter(END));
        assertThat(entry(ended("DECLINED_BY_CITIZEN"), Successor.UNKNOWN, END))
                .isEqualTo(new OneEntry(null, null, null, null));
    }

    @Test
    void a_course_that_never_began_hands_nobody_over() {
        var never = course("ENDED", null, CTI_WORKER, "OTHER", END);

        assertThat(entry(never, Successor.UNKNOWN, END)).isEqualTo(new OneEntry(null, null, null, null));
        assertThat(entry(never, NAMED, END).now()).isEqualTo(supporter(END));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVED", "RESTARTED"})
    void where_others_have_taken_over_they_are_the_entry(String reason) {
        assertThat(entry(ended(reason), NAMED, END)).isEqualTo(new OneEntry(null, null, null, null));
    }

    @Test
    void a_worker_is_the_entry_since_the_day_of_the_first_report() {
        var first = course("ACTIVE", null, CTI_WORKER, null, null).reportedOn(day("2026-02-02"));
        var still = course("ACTIVE", null, CTI_WORKER, null, null)
                .reportedOn(day("2026-03-02"))
                .after(first);
        var other = course("ACTIVE", null, SUPPORTER, null, null)
                .reportedOn(FIRST_DAY)
                .after(still);
        var nobody = course("ACTIVE", null, null, null, null)
                .reportedOn(day("2026-09-01"))
                .after(other);
        var back = course("ACTIVE", null, CTI_WORKER, null, null)
                .reportedOn(day("2026-09-02"))
                .after(nobody);

        assertThat(still.workerSince()).isEqualTo("2026-02-02");
        assertThat(other.workerSince()).isEqualTo(FIRST_DAY);
        assertThat(nobody.workerSince()).isNull();
        assertThat(back.workerSince()).isEqualTo("2026-09-02");
    }

    private static OneEntry entry(CourseFacts course, Successor successor, LocalDate today) {
        return OneEntry.of(course, false, successor, 60, today);
    }

    private static CourseFacts running() {
        return course("ACTIVE", new Plan(3, END, false), CTI_WORKER, null, null);
    }

    private static CourseFacts ended(String reason) {
        return course("ENDED", new Plan(3, END, false), CTI_WORKER, reason, END);
    }

    private static CourseFacts course(
            String status,
            @Nullable Plan plan,
            @Nullable UUID worker,
            @Nullable String reason,
            @Nullable LocalDate endedOn) {
        return new CourseFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                "0101",
                status,
                plan,
                worker,
                reason,
                endedOn,
                List.of(),
                worker == null ? null : FIRST_DAY);
    }

    private static Successor granted(LocalDate from, UUID worker) {
        return new Successor(Standing.GRANTED, from, worker, false);
    }

    private static Person supporter(LocalDate since) {
        return new Person(Role.SUPPORT_WORKER, SUPPORTER, since);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
