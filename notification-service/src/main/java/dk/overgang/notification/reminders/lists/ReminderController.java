package dk.overgang.notification.reminders.lists;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.recipients.domain.Presence;
import dk.overgang.notification.reminders.domain.Answering;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderCommand;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.Reassign;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.lists.ReminderList.ReminderPage;
import dk.overgang.notification.reminders.planning.ReminderRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reminders as people see and answer them.
@RestController
class ReminderController {

    record NewSnooze(@NotNull LocalDate until, @NotNull Snooze.Reason reason) {}

    record NewWorker(@NotNull UUID worker) {}

    private final ReminderList list;
    private final AggregateStore<CourseReminders> store;
    private final CommandHandler<CourseReminders> reminders;
    private final ReminderActions actions;
    private final ReminderRules rules;
    private final Coverage coverage;
    private final Scopes scopes;

    ReminderController(
            ReminderList list,
            AggregateStore<CourseReminders> store,
            CommandHandler<CourseReminders> reminders,
            ReminderActions actions,
            ReminderRules rules,
            Coverage coverage,
            Scopes scopes) {
        this.list = list;
        this.store = store;
        this.reminders = reminders;
        this.actions = actions;
        this.rules = rules;
        this.coverage = coverage;
        this.scopes = scopes;
    }

    /// A list by due day. `worker` may stand several times, as a leader's team; `covering` asks for the
    /// reminders of those whom the caller covers for today; `escalatedTo=LEADER` for those that nobody answers and
    /// the leaders were told of; `partners` adds, for a leader who asks for the whole municipality, those about its
    /// partners.
    @GetMapping("/api/v1/reminders")
    ReminderPage reminders(
            @RequestParam(required = false) @Nullable UUID courseId,
            @RequestParam(required = false) @Nullable UUID citizenId,
            @RequestParam(required = false) @Nullable Set<UUID> worker,
            @RequestParam(required = false) @Nullable Set<Reminder.State> state,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable Recipient recipient,
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(required = false) @Nullable Recipient escalatedTo,
            @RequestParam(defaultValue = "false") boolean covering,
            @RequestParam(defaultValue = "false") boolean partners,
            Paging paging,
            Caller caller,
            Locale locale) {
        var scope = scopes.of(caller);
        var presence = coverage.on(rules.today(), scope);
        var workers = covering ? coveredBy(caller, presence) : worker;
        return list.of(
                new ReminderFilter(
                        scope,
                        rules.today(),
                        courseId,
                        citizenId,
                        workers == null || (workers.isEmpty() && !covering) ? null : workers,
                        Objects.requireNonNullElse(state, Set.of()),
                        Objects.requireNonNullElse(kind, Set.of()),
                        recipient,
                        group,
                        escalatedTo,
                        presence,
                        isAuthorityAlone(caller),
                        partners
                                && caller.has(Role.LEADER)
                                && courseId == null
                                && citizenId == null
                                && (workers == null || workers.isEmpty())
                                && !covering),
                caller,
                paging,
                locale);
    }

    /// The authority sees what is for it, and nothing else of a course.
    private static boolean isAuthorityAlone(Caller caller) {
        return caller.has(Role.AUTHORITY) && !caller.has(Role.WORKER) && !caller.has(Role.LEADER);
    }

    private boolean isForAuthority(UUID reminder) {
        return store.find(query(where("reminders._id").is(reminder))).stream()
                .map(Stored::state)
                .anyMatch(course -> course.reminder(reminder)
                        .filter(one -> ReminderFilter.isForAuthority(
                                one, rules.of(course).catalogue()))
                        .isPresent());
    }

    private static Set<UUID> coveredBy(Caller caller, Presence presence) {
        return Scopes.worker(caller.subject())
                .map(self -> Set.copyOf(presence.coveredBy(self)))
                .orElseGet(Set::of);
    }

    @GetMapping("/api/v1/reminders/{id}")
    ResponseEntity<ReminderView> reminder(@PathVariable UUID id, Caller caller, Locale locale) {
        if (isAuthorityAlone(caller) && !isForAuthority(id)) {
            throw Problem.notFound();
        }
        return view(caller, found(caller, id), id, locale);
    }

    @PostMapping("/api/v1/reminders/{id}/done")
    ResponseEntity<ReminderView> done(@PathVariable UUID id, CommandRequest request, Locale locale) {
        return answer(request, new Finish(id, rules.today()), locale);
    }

    @PostMapping("/api/v1/reminders/{id}/not-done")
    ResponseEntity<ReminderView> notDone(@PathVariable UUID id, CommandRequest request, Locale locale) {
        return answer(request, new TakeBack(id, rules.today()), locale);
    }

    @PostMapping("/api/v1/reminders/{id}/snooze")
    ResponseEntity<ReminderView> snooze(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody NewSnooze snooze, Locale locale) {
        return answer(request, new Snooze(id, snooze.until(), snooze.reason(), rules.today()), locale);
    }

    @PostMapping("/api/v1/reminders/{id}/worker")
    ResponseEntity<ReminderView> reassign(
            @PathVariable UUID id, CommandRequest request, @Valid @RequestBody NewWorker other, Locale locale) {
        return answer(request, new Reassign(id, other.worker(), rules.today()), locale);
    }

    private ResponseEntity<ReminderView> answer(CommandRequest request, ReminderCommand command, Locale locale) {
        var changed = reminders.handle(
                () -> found(request.caller(), command.reminder()),
                request,
                known -> new Answering(known, rules.of(known)).decide(command));
        return view(request.caller(), changed, command.reminder(), locale);
    }

    /// The course of a reminder, as far as the caller may see it.
    private Stored<CourseReminders> found(Caller caller, UUID reminder) {
        return store.find(query(where("reminders._id").is(reminder))).stream()
                .findFirst()
                .map(course -> reminders.visible(caller, course.id()))
                .orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ReminderView> view(Caller caller, Stored<CourseReminders> course, UUID id, Locale locale) {
        return Versioned.ok(course, all -> {
            var reminder = all.reminder(id).orElseThrow();
            return ReminderView.of(
                    all, reminder, rules.of(all), rules.today(), actions.of(caller, all, reminder), locale);
        });
    }
}
