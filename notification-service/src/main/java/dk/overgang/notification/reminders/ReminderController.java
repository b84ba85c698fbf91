package dk.overgang.notification.reminders;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Scopes;
import dk.overgang.notification.reminders.ReminderList.Filter;
import dk.overgang.notification.reminders.ReminderList.Page;
import dk.overgang.notification.reminders.domain.Reminder;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReminderController {

    private final ReminderList list;
    private final Scopes scopes;

    ReminderController(ReminderList list, Scopes scopes) {
        this.scopes = scopes;
        this.list = list;
    }

    @GetMapping("/api/v1/reminders")
    Page reminders(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable Set<Reminder.State> state,
            Paging paging,
            Caller caller,
            Locale locale) {
        return list.of(new Filter(scopes.of(caller), courseId, worker, state), paging, locale);
    }
}
