package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.pause.PauseApi;
import dk.overgang.portal.services.pause.PausedCourse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *Indlæggelse modtaget*, and the course's pauses on the same page: to judge one, to say why it is, and to look at one
/// that runs on. Each form answers with the page, of which a script puts in the main part.
@Controller
@RequestMapping("/forloeb/{course}/pause")
class PauseController {

    private static final String ADMITTED = "ADMITTED";
    private static final List<String> REVIEW = List.of("on", "outcome");

    private final PauseDesk desk;
    private final PauseApi pauses;

    PauseController(PauseDesk desk, PauseApi pauses) {
        this.desk = desk;
        this.pauses = pauses;
    }

    @GetMapping
    String page(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        return shown(course, PauseForm.NONE, model, words);
    }

    /// The reason is of use for a confirmed pause only.
    @PostMapping("/{pause}/vurdering")
    String judged(
            @PathVariable UUID course,
            @PathVariable UUID pause,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        Function<FormErrors, PauseForm> form = errors -> PauseForm.judge(pause, decision, reason, errors);
        if ("VOID".equals(decision)) {
            return answer(
                    course,
                    () -> pauses.voidPause(course, pause, new ChangeRequest(key.toString(), version)),
                    _ -> "stay.told.voided",
                    form,
                    List.of("decision", "reason"),
                    model,
                    words,
                    next,
                    response);
        }
        if ("CONFIRM".equals(decision)) {
            return answer(
                    course,
                    () -> confirmed(course, pause, key, version, reason),
                    done -> isOver(done, pause) ? "stay.told.confirmed.over" : "stay.told.confirmed",
                    form,
                    List.of("decision", "reason"),
                    model,
                    words,
                    next,
                    response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var missing = FormErrors.at("decision", words.text("stay.incomplete"), words.text("stay.decision.missing"));
        return shown(course, form.apply(missing), model, words);
    }

    private static boolean isOver(PausedCourse course, UUID pause) {
        return course.pauses().stream().anyMatch(one -> one.id().equals(pause) && one.to() != null);
    }

    /// Two changes of one form: the second names the version that the first has left.
    private ResponseEntity<PausedCourse> confirmed(
            UUID course, UUID pause, UUID key, @Nullable String version, @Nullable String reason) {
        var done = pauses.confirm(course, pause, new ChangeRequest(key.toString(), version));
        if (reason == null || reason.isBlank()) {
            return done;
        }
        var second = UUID.nameUUIDFromBytes((key + "/reason").getBytes(StandardCharsets.UTF_8));
        return pauses.describe(
                course,
                pause,
                new ChangeRequest(second.toString(), done.getHeaders().getETag()),
                new PauseApi.Described(reason));
    }

    /// Where a hospital's and others' words cannot all be true: the choice is the change that it stands for.
    @PostMapping("/afklaring/{stay}")
    String settled(
            @PathVariable UUID course,
            @PathVariable UUID stay,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String choice,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        Function<FormErrors, PauseForm> form = errors -> PauseForm.settle(stay, choice, errors);
        if (choice == null || choice.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var missing = FormErrors.at("choice", words.text("stay.incomplete"), words.text("stay.settle.missing"));
            return shown(course, form.apply(missing), model, words);
        }
        var now = Objects.requireNonNull(pauses.course(course).getBody());
        var chosen = Settling.chosen(now, stay, choice);
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            return shown(course, form.apply(Courses.stale(words)), model, words);
        }
        return answer(
                course,
                () -> settle(course, chosen.get(), new ChangeRequest(key.toString(), version)),
                _ -> "stay.told.settled",
                form,
                List.of("choice"),
                model,
                words,
                next,
                response);
    }

    private ResponseEntity<PausedCourse> settle(UUID course, PausedCourse.Choice choice, ChangeRequest change) {
        var pause = choice.pause();
        var on = choice.on();
        return switch (choice.kind()) {
            case "CONFIRM" -> pauses.confirm(course, Objects.requireNonNull(pause), change);
            case "VOID" -> pauses.voidPause(course, Objects.requireNonNull(pause), change);
            case "RESUME" -> pauses.resume(course, change, new PauseApi.Return(Objects.requireNonNull(on), pause));
            case "PAUSE" -> pauses.pause(course, change, new PauseApi.NewPause(ADMITTED, Objects.requireNonNull(on)));
            default -> throw new IllegalArgumentException("An unknown choice is never offered");
        };
    }

    @PostMapping("/{pause}/aarsag")
    String described(
            @PathVariable UUID course,
            @PathVariable UUID pause,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        return answer(
                course,
                () -> pauses.describe(
                        course, pause, new ChangeRequest(key.toString(), version), new PauseApi.Described(reason)),
                _ -> "stay.told.described",
                errors -> PauseForm.describe(pause, reason, errors),
                List.of("reason"),
                model,
                words,
                next,
                response);
    }

    @PostMapping("/{pause}/gennemgang")
    String reviewed(
            @PathVariable UUID course,
            @PathVariable UUID pause,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = "on.day", required = false) @Nullable String day,
            @RequestParam(name = "on.month", required = false) @Nullable String month,
            @RequestParam(name = "on.year", required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String outcome,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var on = DayFields.typed(day, month, year);
        Function<FormErrors, PauseForm> form = errors -> PauseForm.review(pause, on, outcome, errors);
        if (on.date().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var noDay = FormErrors.at("on", words.text("stay.incomplete"), words.text("stay.no-day"));
            return shown(course, form.apply(noDay), model, words);
        }
        return answer(
                course,
                () -> pauses.review(
                        course,
                        pause,
                        new ChangeRequest(key.toString(), version),
                        new PauseApi.Looked(on.date().orElseThrow(), outcome)),
                _ -> "stay.told.reviewed",
                form,
                REVIEW,
                model,
                words,
                next,
                response);
    }

    private String answer(
            UUID course,
            Supplier<ResponseEntity<PausedCourse>> change,
            Function<PausedCourse, String> told,
            Function<FormErrors, PauseForm> form,
            List<String> fields,
            Model model,
            Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            var done = Objects.requireNonNull(change.get().getBody());
            next.addFlashAttribute("announce", words.text(told.apply(done)));
            return "redirect:/forloeb/" + course + "/pause";
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return shown(course, form.apply(Courses.errors(problem, fields, words)), model, words);
        }
    }

    private String shown(UUID course, PauseForm form, Model model, Words words) {
        var shown = desk.of(course, words);
        model.addAttribute("title", shown.title() + ", " + shown.course().citizen());
        model.addAttribute("desk", shown);
        model.addAttribute("form", form);
        model.addAttribute("reasons", Codes.reasons(shown.reasons(), words));
        model.addAttribute("outcomes", Codes.outcomes(words));
        model.addAttribute("today", DayFields.of(words.today()));
        return "stay/pause";
    }
}
