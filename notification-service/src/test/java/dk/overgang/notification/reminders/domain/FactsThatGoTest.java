package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.ADMISSION;
import static dk.overgang.notification.reminders.domain.AnnasCourse.COURSE;
import static dk.overgang.notification.reminders.domain.AnnasCourse.day;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pause;
import static dk.overgang.notification.reminders.domain.AnnasCourse.plan;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static dk.overgang.notification.reminders.domain.AnnasCourse.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.citizens.domain.Citizen.Stay;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.ContinuingSupport;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.LongTermPlan;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a fact closed is asked again when that fact is gone or another one like it begins.
class FactsThatGoTest {

    private static final UUID READMISSION = new UUID(0, 2);
    private static final UUID CITIZEN = new UUID(0, 0xC);

    private LocalDate today = day("2026-03-02");
    private CourseReminders now = CourseReminders.none(started());

    /// E4, E10: the second one is another return, and another decision.
    @Test
    void a_readmission_on_the_day_of_the_return_is_proposed_to_be_resumed_too() {
        on("2026-05-20").hears(paused(pause(ADMISSION, "2026-05-20", null)));
        on("2026-06-11").hears(stay(1, "DISCHARGED", "2026-06-11"));
        hears(resumed(pause(ADMISSION, "2026-05-20", "2026-06-11")));
        assertThat(all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DONE");
        assertThat(all("CONTACT_AFTER_RETURN")).containsExactly("1 2026-06-12 PLANNED");

        hears(paused(pause(ADMISSION, "2026-05-20", "2026-06-11"), pause(READMISSION, "2026-06-11", null)));
        hears(stay(2, "ADMITTED", null));
        on("2026-06-20").hears(stay(2, "DISCHARGED", "2026-06-20"));

        assertThat(all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DONE", "1 2026-06-20 DUE");
        on("2026-06-29");
        assertThat(all("RETURN_WITHOUT_DECISION")).contains("1 2026-06-27 DUE");
        hears(resumed(pause(ADMISSION, "2026-05-20", "2026-06-11"), pause(READMISSION, "2026-06-11", "2026-06-29")));
        assertThat(all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DONE", "1 2026-06-20 DONE");
        assertThat(all("RETURN_WITHOUT_DECISION")).doesNotContain("1 2026-06-27 DUE");
    }

    /// The first contact after a return was made; after the next one there is another.
    @Test
    void each_return_asks_for_a_contact() {
        on("2026-05-20").hears(paused(pause(ADMISSION, "2026-05-20", null)));
        on("2026-06-11").hears(resumed(pause(ADMISSION, "2026-05-20", "2026-06-11")));
        hears(new Contact("0101", CITIZEN, COURSE, new UUID(6, 1), today, "MEETING", true, List.of(), null));
        assertThat(all("CONTACT_AFTER_RETURN")).containsExactly("1 2026-06-12 DONE");
        hears(paused(pause(ADMISSION, "2026-05-20", "2026-06-11"), pause(READMISSION, "2026-06-11", null)));

        on("2026-06-20")
                .hears(resumed(
                        pause(ADMISSION, "2026-05-20", "2026-06-11"), pause(READMISSION, "2026-06-11", "2026-06-20")));

        assertThat(all("CONTACT_AFTER_RETURN")).containsExactly("1 2026-06-12 DONE", "1 2026-06-22 PLANNED");
    }

    /// E17.
    @Test
    void a_grant_that_is_too_short_again_is_told_at_once_again() {
        on("2026-05-04").hears(granted("2026-10-31"));
        on("2026-05-11").hears(granted("2026-12-31"));
        assertThat(all("GRANT_ENDS_FIRST")).containsExactly("1 2026-05-04 DONE");

        on("2026-05-18").hears(granted("2026-10-31"));

        assertThat(all("GRANT_ENDS_FIRST")).containsExactly("1 2026-05-18 DUE");
        on("2026-05-20").hears(granted("2026-12-31"));
        assertThat(all("GRANT_ENDS_FIRST")).containsExactly("1 2026-05-18 DONE");
    }

    /// R-147, E7: a transfer has joined the pause.
    @Test
    void a_pause_that_is_no_longer_confirmed_is_asked_about_again() {
        on("2026-05-20").hears(paused(unconfirmed("2026-05-20")));
        on("2026-05-22").hears(paused(pause(ADMISSION, "2026-05-20", null)));
        assertThat(all("PAUSE_NOT_CONFIRMED")).containsExactly("1 2026-05-22 DONE");

        on("2026-05-26").hears(paused(unconfirmed("2026-05-20")));

        assertThat(all("PAUSE_NOT_CONFIRMED")).containsExactly("1 2026-05-22 DUE");
    }

    /// R-195, E19: a refusal, and then a new application.
    @Test
    void support_that_is_applied_for_anew_is_asked_about_again() {
        on("2026-10-01").hears(support("2026-10-01"));
        on("2026-11-02");
        assertThat(all("CONTINUED_SUPPORT")).containsExactly("1 2026-11-02 DONE");

        on("2026-11-10").hears(support(null));

        assertThat(all("CONTINUED_SUPPORT")).containsExactly("1 2026-11-02 DUE");
        assertThat(reminder("CONTINUED_SUPPORT").timesSent()).isOne();
    }

    ///
    @Test
    void a_long_term_plan_whose_newest_version_nobody_has_agreed_to_is_asked_for_again() {
        on("2026-11-03").hears(longTerm("2026-11-03"));
        assertThat(all("LONG_TERM_PLAN")).containsExactly("1 2026-11-02 DONE");

        on("2026-11-10").hears(longTerm(null));

        assertThat(all("LONG_TERM_PLAN")).containsExactly("1 2026-11-02 DUE");
    }

    ///
    @Test
    void a_measurement_that_was_made_by_mistake_is_asked_for_again() {
        on("2026-03-03");
        for (var instrument : List.of("RECOVERY_STAR", "SWEMWBS", "SDS")) {
            hears(baseline(instrument, null));
        }
        assertThat(all("MEASUREMENT_BASELINE")).containsExactly("1 2026-03-02 DONE");

        on("2026-03-04");
        for (var instrument : List.of("RECOVERY_STAR", "SWEMWBS", "SDS")) {
            hears(baseline(instrument, true));
        }

        assertThat(all("MEASUREMENT_BASELINE")).containsExactly("1 2026-03-02 DUE");
    }

    private static Measurement baseline(String instrument, @Nullable Boolean withdrawn) {
        return new Measurement(
                "0101",
                CITIZEN,
                COURSE,
                UUID.nameUUIDFromBytes(instrument.getBytes(UTF_8)),
                instrument,
                "START",
                null,
                day("2026-03-03"),
                withdrawn);
    }

    @Test
    void a_return_that_was_cancelled_and_reported_again_for_the_same_day_is_proposed_again() {
        on("2026-05-20").hears(paused(pause(ADMISSION, "2026-05-20", null)));
        on("2026-06-11").hears(stay(1, "DISCHARGED", "2026-06-11"));
        hears(resumed(pause(ADMISSION, "2026-05-20", "2026-06-11")));
        hears(stay(1, "ADMITTED", null)).hears(paused(pause(ADMISSION, "2026-05-20", null)));
        hears(stay(1, "DISCHARGED", "2026-06-11"));

        assertThat(all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DUE");
    }

    @Test
    void what_a_person_has_answered_stays_answered() {
        on("2026-05-20").hears(paused(pause(ADMISSION, "2026-05-20", null)));
        on("2026-06-03");
        does("KEEP_CONTACT");

        on("2026-06-04").hears(support(null));

        assertThat(all("KEEP_CONTACT")).contains("1 2026-06-03 DONE");
    }

    @CanIgnoreReturnValue
    private FactsThatGoTest on(String date) {
        today = day(date);
        now = now.reminders().isEmpty() ? now.hear(started(), day("2026-03-02"), ShippedRules.ALL) : now;
        now = now.until(today, ShippedRules.ALL);
        return this;
    }

    @CanIgnoreReturnValue
    private FactsThatGoTest hears(CourseFacts course) {
        now = now.hear(course, today, ShippedRules.ALL);
        return this;
    }

    @CanIgnoreReturnValue
    private FactsThatGoTest hears(Citizen citizen) {
        now = now.hear(citizen, today, ShippedRules.ALL);
        return this;
    }

    @CanIgnoreReturnValue
    private FactsThatGoTest hears(CourseMatter matter) {
        now = now.hear(matter, today, ShippedRules.ALL);
        return this;
    }

    private void does(String kind) {
        var command = new Finish(reminder(kind).id(), today);
        if (new Answering(now, ShippedRules.ALL).decide(command)
                instanceof Decision.Changed<CourseReminders>(var after, var _)) {
            now = after;
            return;
        }
        throw new AssertionError("It cannot be answered");
    }

    private List<String> all(String kind) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> "%d %s %s".formatted(one.number(), one.due(), one.state()))
                .toList();
    }

    private Reminder reminder(String kind) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static CourseFacts paused(Pause... pauses) {
        return told("PAUSED", plan(2, true, "2026-06-02", "2026-09-02", "2026-12-02"), null, pauses);
    }

    private static CourseFacts resumed(Pause... pauses) {
        return told("ACTIVE", plan(3, false, "2026-06-24", "2026-09-24", "2026-12-24"), null, pauses);
    }

    private static Pause unconfirmed(String from) {
        return new Pause(ADMISSION, day(from), null, false, "ADMITTED", false);
    }

    private static CourseFacts granted(String until) {
        var course = started();
        return new CourseFacts(
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                course.worker(),
                course.status(),
                course.plan(),
                course.pauses(),
                null,
                course.referralId(),
                course.programme(),
                course.contactSince(),
                course.transitionOn(),
                day(until),
                null);
    }

    private static Citizen stay(int number, String state, @Nullable String to) {
        var from = Instant.parse("2026-05-20T08:00:00Z");
        var stay = new Stay(
                new UUID(3, number), "INPATIENT", state, from, to == null ? null : Instant.parse(to + "T08:00:00Z"));
        return new Citizen(CITIZEN, "0101", List.of(), List.of(), List.of(stay), List.of(), null);
    }

    private static ContinuingSupport support(@Nullable String decidedOn) {
        return new ContinuingSupport(
                "0101", CITIZEN, COURSE, "YES", decidedOn == null ? null : day(decidedOn), null, null, null);
    }

    private static LongTermPlan longTerm(@Nullable String agreedOn) {
        return new LongTermPlan(
                "0101", CITIZEN, COURSE, new UUID(4, 1), "LONG_TERM", agreedOn == null ? null : day(agreedOn));
    }
}
