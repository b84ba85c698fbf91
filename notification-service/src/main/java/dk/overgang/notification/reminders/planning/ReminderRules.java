package dk.overgang.notification.reminders.planning;

import dk.overgang.notification.catalogue.Catalogues;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// By what the reminders of a municipality are planned, and which day it is.
@Component
public class ReminderRules {

    private final Catalogues catalogues;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ReminderRules(Catalogues catalogues, WorkingCalendar calendar, Clock clock) {
        this.catalogues = catalogues;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Rules of(String municipality) {
        return new Rules(catalogues.of(municipality), calendar);
    }

    public LocalDate today() {
        return SendingTime.day(clock.instant());
    }

    /// What a reminder says.
    public String title(String municipality, Reminder reminder, Locale locale) {
        return catalogues
                .of(municipality)
                .title(reminder.kind(), reminder.number(), !locale.getLanguage().equals("en"));
    }

    public Rules of(CourseReminders reminders) {
        return of(reminders.course().municipality());
    }
}
