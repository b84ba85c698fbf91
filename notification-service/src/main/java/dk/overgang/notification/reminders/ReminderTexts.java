package dk.overgang.notification.reminders;

import dk.overgang.notification.reminders.domain.Reminder;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/// What a reminder says to a person: Danish, or English for who asks for it.
@Component
class ReminderTexts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    ReminderTexts() {
        bundle.setBasename("reminders");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    String title(Reminder reminder, Locale locale) {
        return bundle.getMessage(reminder.kind(), new Object[] {reminder.number()}, locale);
    }
}
