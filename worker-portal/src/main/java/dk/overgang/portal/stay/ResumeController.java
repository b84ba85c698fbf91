package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.pause.PauseApi;
import dk.overgang.portal.services.pause.PausedCourse;
import dk.overgang.portal.whatif.DateTable;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/// The return from a pause: the new dates are shown for a day first, and what was shown is done, or nothing.
@Controller
@RequestMapping("/forloeb/{course}/pause/genoptag")
class ResumeController {

    private static final List<String> HOW = List.of("RESUME", "ASSESS");

    private final Courses courses;
    private final PauseApi pauses;

    ResumeController(Courses courses, PauseApi pauses) {
        this.courses = courses;
        this.pauses = pauses;
    }

    /// Without a day: the one that the discharge proposes, else today.
    @GetMapping
    String preview(
            @PathVariable UUID course,
            AskedDay asked,
            @RequestParam(required = false) @Nullable UUID pause,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var found = courses.of(course, words);
        var typed = asked.fields();
        var proposal = found.now().proposal("RESUME");
        var day = typed.isEmpty()
                ? DayFields.of(proposal.map(PausedCourse.Proposal::date).orElse(words.today()))
                : typed;
        var meant = pause != null || !typed.isEmpty()
                ? pause
                : proposal.map(PausedCourse.Proposal::pause).orElse(null);
        var preview = preview(found, day, meant, !typed.isEmpty(), words);
        if (preview.errors().any() && !typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return shown(found, preview, meant, null, model, words);
    }

    @PostMapping
    String decided(
            @PathVariable UUID course,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fra,
            @RequestParam(required = false) @Nullable UUID pause,
            @RequestParam(required = false) @Nullable String how,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (how == null || !HOW.contains(how)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var missing = FormErrors.at("how", words.text("stay.incomplete"), words.text("stay.how.missing"));
            return again(course, fra, pause, how, missing, model, words);
        }
        try {
            var _ = how.equals("RESUME")
                    ? pauses.resume(course, new ChangeRequest(key.toString(), version), new PauseApi.Return(fra, pause))
                    : assessed(course, pause, key, version, words);
            next.addFlashAttribute(
                    "announce",
                    how.equals("RESUME")
                            ? words.text("stay.told.resumed", words.day(fra))
                            : words.text("stay.told.reviewed"));
            return "redirect:/forloeb/" + course + "/pause";
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return again(course, fra, pause, how, Courses.errors(problem, List.of("on"), words), model, words);
        }
    }

    /// The pause runs on until the new assessment is made.
    private ResponseEntity<PausedCourse> assessed(
            UUID course, @Nullable UUID pause, UUID key, @Nullable String version, Words words) {
        var meant = pause == null
                ? courses.of(course, words)
                        .now()
                        .openPause()
                        .map(PausedCourse.Pause::id)
                        .orElse(course)
                : pause;
        return pauses.review(
                course,
                meant,
                new ChangeRequest(key.toString(), version),
                new PauseApi.Looked(words.today(), "NEW_ASSESSMENT"));
    }

    /// Nothing was done: what would happen now is shown, with the version that it was computed from.
    private String again(
            UUID course,
            LocalDate on,
            @Nullable UUID pause,
            @Nullable String how,
            FormErrors errors,
            Model model,
            Words words) {
        var found = courses.of(course, words);
        var preview = preview(found, DayFields.of(on), pause, true, words).refused(errors);
        return shown(found, preview, pause, how, model, words);
    }

    private Preview preview(Course course, DayFields day, @Nullable UUID pause, boolean asked, Words words) {
        var on = day.date();
        if (on.isEmpty()) {
            return Preview.none(
                    day, FormErrors.at("on", words.text("stay.incomplete"), words.text("stay.no-day")), asked);
        }
        try {
            var whatIf = pauses.whatIf(course.id(), null, on.get().toString(), pause, null);
            return Preview.of(on.get(), DateTable.of(whatIf, words), whatIf.version(), asked);
        } catch (ServiceProblem refused) {
            if (refused.isUnknown()) {
                throw refused;
            }
            return Preview.none(day, FormErrors.ofPreview(refused, "on"), asked);
        }
    }

    private static String shown(
            Course course, Preview preview, @Nullable UUID pause, @Nullable String how, Model model, Words words) {
        var now = course.now();
        var may = now.may("RESUME", null);
        model.addAttribute("title", words.text("stay.resume") + ", " + course.citizen());
        model.addAttribute("course", course);
        model.addAttribute("preview", preview);
        model.addAttribute("pause", pause);
        model.addAttribute("how", how);
        model.addAttribute("open", now.openPause().orElse(null));
        model.addAttribute("mayResume", may.allowed() || preview.on() != null);
        model.addAttribute("whyNot", may.why() == null ? words.text("stay.not-allowed") : may.why());
        model.addAttribute(
                "mayAssess",
                now.openPause()
                        .filter(open -> now.may("REVIEW_PAUSE", open.id()).allowed())
                        .isPresent());
        model.addAttribute(
                "proposed",
                now.proposal("RESUME")
                        .map(proposal -> words.text("stay.proposed", words.day(proposal.date())))
                        .orElse(null));
        return "stay/resume";
    }
}
