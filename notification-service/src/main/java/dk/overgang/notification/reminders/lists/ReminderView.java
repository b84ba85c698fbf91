package dk.overgang.notification.reminders.lists;

import dk.overgang.commands.AllowedAction;
import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.Closing;
import dk.overgang.notification.catalogue.domain.EscalationStep;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.OnPause;
import dk.overgang.notification.catalogue.domain.Point.Unit;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.life.Answers.Snooze;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.life.Timing;
import dk.overgang.notification.reminders.domain.planning.Occurrence;
import dk.overgang.notification.reminders.domain.planning.Rules;
import dk.overgang.notification.reminders.domain.planning.Sending;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One reminder, and why it is there.
///
/// @param escalations who was told that nobody answers; void once somebody has
/// @param allowed what the caller may do with it today, and why not the rest
record ReminderView(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String kind,
        int number,
        String title,
        LocalDate due,
        LocalDate until,
        LocalDate sendOn,
        Reminder.State state,
        @Nullable UUID worker,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String voidedBecause,
        @Nullable Snooze snooze,
        List<Escalation> escalations,
        @Nullable LineView line,
        @Nullable Why why,
        List<Step> history,
        List<AllowedAction> allowed) {

    /// The line of the catalogue that asks for it.
    record LineView(
            String id,
            List<String> sources,
            Set<Recipient> recipients,
            Set<Channel> channels,
            Closing closing,
            OnPause onPause,
            int windowDays,
            List<EscalationStep> escalation) {

        static LineView of(Line line) {
            return new LineView(
                    line.id(),
                    line.sources(),
                    line.recipients(),
                    line.channels(),
                    line.closing(),
                    line.onPause(),
                    line.windowDays(),
                    line.escalation());
        }
    }

    /// How its days came about. Only the version and the anchor's date are known of one that is no longer asked
    /// for.
    ///
    /// @param version of the catalogue by which it was planned last
    /// @param amount how far from the anchor, negative for before it
    /// @param counted the due day before a pause moved it
    /// @param movedBy the pauses that moved it
    /// @param sentWhy why it is sent on `sendOn`
    /// @param holiday the name of the holiday that the due day is
    record Why(
            @Nullable String version,
            @Nullable Anchor anchor,
            @Nullable LocalDate anchorOn,
            @Nullable Integer amount,
            @Nullable Unit unit,
            @Nullable LocalDate counted,
            List<UUID> movedBy,
            Sending.@Nullable Reason sentWhy,
            @Nullable String holiday) {}

    static ReminderView of(
            CourseReminders all,
            Reminder reminder,
            Rules rules,
            LocalDate today,
            List<AllowedAction> allowed,
            Locale locale) {
        var line = rules.catalogue().line(reminder.kind());
        var answers = reminder.answers();
        return new ReminderView(
                reminder.id(),
                all.course().courseId(),
                all.course().citizenId(),
                reminder.kind(),
                reminder.number(),
                rules.catalogue().title(reminder.kind(), reminder.number(), !isEnglish(locale)),
                reminder.due(),
                reminder.lastDay(),
                reminder.sendOn(),
                reminder.state(),
                all.addressee(reminder),
                answers.doneOn(),
                answers.doneBy(),
                reminder.voidedBecause(),
                answers.snooze(),
                answers.escalations(),
                line.map(LineView::of).orElse(null),
                why(all, reminder, rules, today, locale),
                reminder.history(),
                allowed);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static Why why(CourseReminders all, Reminder reminder, Rules rules, LocalDate today, Locale locale) {
        var asked = rules.planning(all.course(), all.heard(), today, all.reminders()).result().occurrences().stream()
                .filter(one -> one.id().equals(reminder.id()))
                .findFirst();
        var timing = Optional.ofNullable(reminder.timing());
        return new Why(
                timing.map(Timing::rules).orElse(null),
                rules.catalogue().line(reminder.kind()).map(Line::anchor).orElse(null),
                timing.map(Timing::anchor).orElse(null),
                asked.map(one -> one.point().amount()).orElse(null),
                asked.map(one -> one.point().unit()).orElse(null),
                asked.map(Occurrence::counted).orElse(null),
                asked.map(Occurrence::movedBy).orElse(List.of()),
                asked.map(one -> one.sending().reason()).orElse(null),
                holiday(rules.calendar(), reminder.due(), locale));
    }

    private static @Nullable String holiday(WorkingCalendar calendar, LocalDate due, Locale locale) {
        return calendar.holiday(due)
                .map(name -> isEnglish(locale) ? name.en() : name.da())
                .orElse(null);
    }
}
