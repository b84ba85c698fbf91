package dk.overgang.portal.course.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.casework.ContactApi;
import dk.overgang.portal.services.casework.ContactLog;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Mødt borgeren*. A plain form; a script keeps it on the device while there is no connection.
@Controller
@RequestMapping("/forloeb/{course}/kontakt")
class ContactFormController {

    private static final int SHOWN = 3;
    private static final int MOST = 50;
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");
    private static final Set<String> CLOSED_BY_CONTACT = Set.of("CONTACT", "CONTACT_WHEN_DUE", "SECOND_MEETING");

    /// A day that can be chosen by one tap.
    record Day(String value, String label, String more) {}

    private final CourseHeaders headers;
    private final ContactApi contacts;
    private final ContactLog log;
    private final ReminderApi reminders;
    private final Parts parts;

    ContactFormController(
            CourseHeaders headers, ContactApi contacts, ContactLog log, ReminderApi reminders, Parts parts) {
        this.headers = headers;
        this.contacts = contacts;
        this.log = log;
        this.reminders = reminders;
        this.parts = parts;
    }

    /// @param hvordan what is chosen already, by a link
    @GetMapping
    String form(
            @PathVariable UUID course,
            @RequestParam(required = false) @Nullable String hvordan,
            Model model,
            @ModelAttribute("words") Words words) {
        return page(
                course, ContactForm.empty(UUID.randomUUID(), words.today(), hvordan), FormErrors.NONE, model, words);
    }

    @PostMapping
    String noted(
            @PathVariable UUID course,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable List<String> present,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "on.day", required = false) @Nullable String day,
            @RequestParam(name = "on.month", required = false) @Nullable String month,
            @RequestParam(name = "on.year", required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(required = false) @Nullable String occasion,
            @RequestParam(defaultValue = "false") boolean smsSent,
            @RequestParam(defaultValue = "") String waitedMinutes,
            @RequestParam(required = false) @Nullable String nextTry,
            @RequestParam(defaultValue = "false") boolean attempted,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var form = new ContactForm(
                key,
                kind,
                place,
                Objects.requireNonNullElse(present, List.of()),
                note,
                TypedDay.of(day, month, year),
                minutes,
                occasion,
                smsSent,
                waitedMinutes,
                nextTry,
                attempted);
        var unread = unread(form, words);
        if (unread.isPresent()) {
            response.setStatus(422);
            return page(course, form, unread.get(), model, words);
        }
        var on = form.on().date().orElseThrow();
        var isTried = attempted;
        try {
            if (!form.isAttempt()) {
                var _ = contacts.met(course, key.toString(), form.contact(on));
            } else {
                if (!attempted) {
                    var _ = contacts.tried(course, key.toString(), form.attempt(on));
                    isTried = true;
                }
                if (!note.isBlank()) {
                    var _ = contacts.noted(course, noteOf(key), new ContactApi.NewNote(on, note));
                }
            }
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            // An attempt that is noted keeps its key: only its text is sent again, under one of its own.
            var again = form.again(UUID.randomUUID(), isTried);
            return page(course, again, FormErrors.of(problem, ContactForm.FIELDS), model, words);
        }
        return "redirect:/forloeb/" + course + "/kontakter?gemt=" + key;
    }

    /// What the portal cannot put into a request: a day or a number that is none, or nothing chosen.
    private static Optional<FormErrors> unread(ContactForm form, Words words) {
        if (form.kind() == null) {
            return error("kind", "contact.kind.missing", words);
        }
        if (form.on().date().isEmpty()) {
            return error("on", "contact.on.unread", words);
        }
        var minutes = form.isAttempt() ? "waitedMinutes" : "minutes";
        var typed = form.isAttempt() ? form.waitedMinutes() : form.minutes();
        return typed.isBlank() || typed.strip().matches("\\d{1,6}")
                ? Optional.empty()
                : error(minutes, "contact.minutes.unread", words);
    }

    private static Optional<FormErrors> error(String field, String text, Words words) {
        return Optional.of(FormErrors.at(field, words.text("contact.refused"), words.text(text)));
    }

    private static String noteOf(UUID key) {
        return UUID.nameUUIDFromBytes((key + "/note").getBytes(UTF_8)).toString();
    }

    private String page(UUID course, ContactForm form, FormErrors errors, Model model, Words words) {
        var due = parts.start(() -> reminders.ofCourse(course, OPEN, MOST).items());
        var before = parts.start(() -> log.contacts(course));
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("person", Person.current().orElseThrow().subject());
        model.addAttribute(
                "closes",
                due.get().orElse(List.of()).stream()
                        .filter(reminder ->
                                CLOSED_BY_CONTACT.contains(reminder.closed().fact()))
                        .limit(SHOWN)
                        .map(ReminderItem::title)
                        .toList());
        var all = before.get().orElse(List.of());
        model.addAttribute(
                "before",
                all.subList(Math.max(0, all.size() - SHOWN), all.size()).reversed());
        model.addAttribute("met", ContactForm.MET);
        model.addAttribute("tried", ContactForm.TRIED);
        model.addAttribute("places", ContactForm.PLACES);
        model.addAttribute("parties", ContactForm.PARTIES);
        model.addAttribute("occasions", ContactForm.OCCASIONS);
        model.addAttribute("days", days(form.chosenTry(), words));
        return "course/contact/contact";
    }

    /// What was chosen stands there too, though it was offered on another day than this.
    private static List<Day> days(Optional<LocalDate> chosen, Words words) {
        var today = words.today();
        var offered = Stream.of(
                today.plusDays(1),
                today.plusDays(2),
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
                today.plusDays(7),
                today.plusDays(14));
        return Stream.concat(offered, chosen.stream())
                .distinct()
                .sorted()
                .map(day -> day(day, words))
                .toList();
    }

    private static Day day(LocalDate day, Words words) {
        return new Day(day.toString(), words.weekday(day), words.away(day));
    }
}
