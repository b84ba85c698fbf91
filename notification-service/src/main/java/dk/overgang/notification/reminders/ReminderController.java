package dk.overgang.notification.reminders;

import dk.overgang.access.Caller;
import dk.overgang.access.scope.Scopes;
import dk.overgang.notification.reminders.ReminderList.Page;
import dk.overgang.notification.reminders.ReminderList.Wish;
import dk.overgang.notification.reminders.domain.Reminder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale) {
        var from = after == null ? null : Cursor.parse(after);
        return list.of(new Wish(scopes.of(caller), courseId, worker, state, limit, from), locale);
    }
}
