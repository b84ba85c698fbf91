package dk.overgang.portal.course.contacts;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.casework.ContactApi;
import dk.overgang.portal.services.casework.ContactLog;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The tab *Kontakter*. Texts are shown for one entry at a time; corrections stand beside the original.
@Controller
@RequestMapping("/forloeb/{course}/kontakter")
class ContactsController {

    private static final List<String> FIELDS = List.of("text", "reason");
    private static final List<String> REASONS = List.of("WRONG_DATE", "WRONG_CITIZEN", "WRITTEN_WRONG", "OTHER");

    /// What was typed into one of the two forms, the other one being empty.
    ///
    /// @param which `correction` or `withdrawal`
    record Typed(String which, String text, @Nullable String reason) {

        static final Typed NOTHING = new Typed("", "", null);
    }

    /// A case note as it was typed.
    record Note(UUID key, TypedDay on, String text) {}

    private final CourseHeaders headers;
    private final ContactApi contacts;
    private final ContactLog log;
    private final Parts parts;

    ContactsController(CourseHeaders headers, ContactApi contacts, ContactLog log, Parts parts) {
        this.headers = headers;
        this.contacts = contacts;
        this.log = log;
        this.parts = parts;
    }

    /// @param gemt the key of a contact that was just noted
    @GetMapping
    String list(
            @PathVariable UUID course,
            @RequestParam(required = false) @Nullable String gemt,
            Model model,
            @ModelAttribute("words") Words words) {
        model.addAttribute("saved", gemt != null);
        var note = new Note(UUID.randomUUID(), TypedDay.of(words.today()), "");
        return list(course, note, FormErrors.NONE, model, words);
    }

    /// A case note without a contact.
    @PostMapping("/notat")
    String note(
            @PathVariable UUID course,
            @RequestParam UUID key,
            @RequestParam(name = "on.day", required = false) @Nullable String day,
            @RequestParam(name = "on.month", required = false) @Nullable String month,
            @RequestParam(name = "on.year", required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String text,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var note = new Note(key, TypedDay.of(day, month, year), text);
        var on = note.on().date();
        if (on.isEmpty()) {
            response.setStatus(422);
            var unread = FormErrors.at("on", words.text("contact.refused"), words.text("contact.on.unread"));
            return list(course, note, unread, model, words);
        }
        try {
            var _ = contacts.noted(course, key.toString(), new ContactApi.NewNote(on.get(), text));
            return "redirect:/forloeb/" + course + "/kontakter?gemt=" + key;
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            var again = new Note(UUID.randomUUID(), note.on(), text);
            return list(course, again, FormErrors.of(problem, List.of("on", "text")), model, words);
        }
    }

    private String list(UUID course, Note note, FormErrors errors, Model model, Words words) {
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        var met = parts.start(() -> log.contacts(course));
        var tried = parts.start(() -> log.attempts(course));
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute(
                "away",
                met.get().away() == null ? tried.get().away() : met.get().away());
        model.addAttribute(
                "rows", LogRow.of(met.get().orElse(List.of()), tried.get().orElse(List.of())));
        return "course/contacts/contacts";
    }

    /// An attempt has no texts: it can only be withdrawn.
    @GetMapping("/forsoeg/{attempt}")
    String attempt(
            @PathVariable UUID course, @PathVariable UUID attempt, Model model, @ModelAttribute("words") Words words) {
        return attempt(course, attempt, Typed.NOTHING, FormErrors.NONE, model, words);
    }

    @PostMapping("/forsoeg/{attempt}/tilbage")
    String withdrawAttempt(
            @PathVariable UUID course,
            @PathVariable UUID attempt,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        try {
            var withdrawal = new ContactApi.NewWithdrawal(code(reason));
            var _ = contacts.withdrawAttempt(course, attempt, key.toString(), withdrawal);
            return "redirect:/forloeb/" + course + "/kontakter";
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            var typed = new Typed("withdrawal", "", reason);
            return attempt(course, attempt, typed, FormErrors.of(problem, FIELDS), model, words);
        }
    }

    private String attempt(UUID course, UUID id, Typed typed, FormErrors errors, Model model, Words words) {
        var found = log.attempts(course).stream()
                .filter(one -> one.attemptId().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute("attempt", found);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("reasons", REASONS);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "course/contacts/attempt";
    }

    @GetMapping("/{contact}")
    String one(
            @PathVariable UUID course, @PathVariable UUID contact, Model model, @ModelAttribute("words") Words words) {
        return page(course, contact, Typed.NOTHING, FormErrors.NONE, model, words);
    }

    @PostMapping("/{contact}/ret")
    String correct(
            @PathVariable UUID course,
            @PathVariable UUID contact,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var typed = new Typed("correction", text, reason);
        return answer(
                course,
                contact,
                () -> {
                    var _ = contacts.correct(
                            course,
                            contact,
                            new ChangeRequest(key.toString(), version),
                            new ContactApi.NewCorrection(text, code(reason)));
                },
                typed,
                model,
                words,
                response);
    }

    @PostMapping("/{contact}/tilbage")
    String withdraw(
            @PathVariable UUID course,
            @PathVariable UUID contact,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        return answer(
                course,
                contact,
                () -> {
                    var _ = contacts.withdraw(
                            course,
                            contact,
                            new ChangeRequest(key.toString(), version),
                            new ContactApi.NewWithdrawal(code(reason)));
                },
                new Typed("withdrawal", "", reason),
                model,
                words,
                response);
    }

    private String answer(
            UUID course,
            UUID contact,
            Runnable command,
            Typed typed,
            Model model,
            Words words,
            HttpServletResponse response) {
        try {
            command.run();
            return "redirect:/forloeb/" + course + "/kontakter/" + contact;
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return page(course, contact, typed, FormErrors.of(problem, FIELDS), model, words);
        }
    }

    private String page(UUID course, UUID contact, Typed typed, FormErrors errors, Model model, Words words) {
        var answer = contacts.contact(course, contact);
        var found = Objects.requireNonNull(answer.getBody());
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute("contact", found);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("reasons", REASONS);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "course/contacts/one";
    }

    private static @Nullable String code(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? null : reason;
    }
}
