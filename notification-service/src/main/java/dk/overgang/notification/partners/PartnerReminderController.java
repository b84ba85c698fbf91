package dk.overgang.notification.partners;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The reminders about the partners of a municipality, for its leaders. A contact or an information closes them.
@RestController
class PartnerReminderController {

    record PartnerItem(UUID partnerId, List<PartnerReminder> reminders) {}

    record PartnerReminder(
            UUID id, String kind, int number, LocalDate due, LocalDate sendOn, Reminder.State state, String title) {}

    private final AggregateStore<PartnerReminders> store;
    private final ReminderRules rules;
    private final Scopes scopes;

    PartnerReminderController(AggregateStore<PartnerReminders> store, ReminderRules rules, Scopes scopes) {
        this.store = store;
        this.rules = rules;
        this.scopes = scopes;
    }

    /// Partner by partner, each with all its reminders.
    @GetMapping("/api/v1/partner-reminders")
    Page<PartnerItem> reminders(Paging paging, Caller caller, Locale locale) {
        var found = store.findReadable(paging.byId(scopes.of(caller).in("partner.municipality")));
        return paging.page(found, partner -> SortKey.of(partner.id())).map(partner -> item(partner, locale));
    }

    private PartnerItem item(Stored<PartnerReminders> stored, Locale locale) {
        var partner = stored.state();
        return new PartnerItem(
                partner.partner().partnerId(),
                partner.reminders().stream()
                        .map(one -> new PartnerReminder(
                                one.id(),
                                one.kind(),
                                one.number(),
                                one.due(),
                                one.sendOn(),
                                one.state(),
                                rules.title(partner.partner().municipality(), one, locale)))
                        .toList());
    }
}
