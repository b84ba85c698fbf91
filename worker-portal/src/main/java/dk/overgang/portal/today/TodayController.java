package dk.overgang.portal.today;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *I dag*. Each answer swaps its row where there is a script, and leads back to the page where there is none.
@Controller
@RequestMapping("/idag")
class TodayController {

    private static final String HTMX = "HX-Request";
    private static final String LIVE = "X-Live";
    private static final List<String> FIELDS = List.of("until", "reason");

    private final TaskList tasks;
    private final ReminderApi reminders;

    TodayController(TaskList tasks, ReminderApi reminders) {
        this.tasks = tasks;
        this.reminders = reminders;
    }

    @GetMapping
    String today(
            @RequestHeader(name = LIVE, required = false) @Nullable String live,
            Model model,
            @ModelAttribute("words") Words words) {
        var person = Person.current().orElseThrow();
        model.addAttribute("today", tasks.of(person, live != null, words));
        return "today/today";
    }

    /// The row as it is, for who cancels.
    @GetMapping("/{reminder}")
    String row(@PathVariable UUID reminder, Model model, @ModelAttribute("words") Words words) {
        return row(reminders.reminder(reminder), FormErrors.NONE, model, words);
    }

    @PostMapping("/{reminder}/udfoert")
    String done(
            @PathVariable UUID reminder,
            @RequestParam UUID key,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        return answer(
                () -> reminders.done(reminder, key.toString()), reminder, htmx != null, model, words, next, response);
    }

    @PostMapping("/{reminder}/fortryd")
    String notDone(
            @PathVariable UUID reminder,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        return answer(
                () -> reminders.notDone(reminder, key.toString(), version),
                reminder,
                htmx != null,
                model,
                words,
                next,
                response);
    }

    /// The row with the form below it; without a script a page of its own.
    @GetMapping("/{reminder}/udskyd")
    String postpone(
            @PathVariable UUID reminder,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words) {
        var found = reminders.reminder(reminder);
        var form = new Postponement(
                null, null, UUID.randomUUID(), found.getHeaders().getETag());
        return form(found, form, FormErrors.NONE, htmx != null, model, words);
    }

    @PostMapping("/{reminder}/udskyd")
    String postponed(
            @PathVariable UUID reminder,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var form = new Postponement(day(until), reason, key, version);
        try {
            var changed = reminders.snooze(
                    reminder, key.toString(), version, new ReminderApi.NewSnooze(form.until(), form.reason()));
            return shown(changed, htmx != null, model, words, next);
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            var now = reminders.reminder(reminder);
            // Sent again it is another request, about what is there now.
            var again = new Postponement(
                    form.until(),
                    form.reason(),
                    UUID.randomUUID(),
                    now.getHeaders().getETag());
            response.setStatus(problem.status());
            return form(now, again, FormErrors.of(problem, FIELDS), htmx != null, model, words);
        }
    }

    private String answer(
            Supplier<ResponseEntity<ReminderItem>> command,
            UUID reminder,
            boolean htmx,
            Model model,
            Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            return shown(command.get(), htmx, model, words, next);
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            var row = row(reminders.reminder(reminder), FormErrors.of(problem, List.of()), model, words);
            return htmx ? row : "today/one";
        }
    }

    private String shown(
            ResponseEntity<ReminderItem> answer, boolean htmx, Model model, Words words, RedirectAttributes next) {
        if (htmx) {
            var row = row(answer, FormErrors.NONE, model, words);
            model.addAttribute("announce", announcement(body(answer), words));
            return row;
        }
        next.addFlashAttribute("announce", announcement(body(answer), words));
        if (body(answer).isDone() && body(answer).may("TAKE_BACK").allowed()) {
            next.addFlashAttribute(
                    "undo", tasks.one(body(answer), answer.getHeaders().getETag(), words));
        }
        return "redirect:/idag";
    }

    private String row(ResponseEntity<ReminderItem> answer, FormErrors errors, Model model, Words words) {
        model.addAttribute("task", tasks.one(body(answer), answer.getHeaders().getETag(), words));
        model.addAttribute("errors", errors);
        return "today/task :: row";
    }

    private String form(
            ResponseEntity<ReminderItem> found,
            Postponement form,
            FormErrors errors,
            boolean htmx,
            Model model,
            Words words) {
        var reminder = body(found);
        var may = reminder.may("SNOOZE");
        model.addAttribute("task", tasks.one(reminder, found.getHeaders().getETag(), words));
        model.addAttribute("form", form);
        model.addAttribute("days", may.allowed() ? form.days(reminder, words) : List.of());
        model.addAttribute("whyNot", may.why());
        model.addAttribute("reasons", form.reasons(words));
        model.addAttribute("errors", errors);
        return htmx ? "today/task :: row" : "today/one";
    }

    private static String announcement(ReminderItem reminder, Words words) {
        return words.text(reminder.isDone() ? "today.told.done" : "today.told.open", reminder.title());
    }

    private static ReminderItem body(ResponseEntity<ReminderItem> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    /// What is no day is none: the service says at the field that it is missing.
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
