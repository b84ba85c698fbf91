package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.CourseReasons;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A pause of the worker's own, or the yes to a proposed one: the dates that would wait are shown first.
@Controller
@RequestMapping("/forloeb/{course}/pause/ny")
class NewPauseController {

    private final Courses courses;
    private final PauseApi pauses;
    private final CourseReasons reasons;

    NewPauseController(Courses courses, PauseApi pauses, CourseReasons reasons) {
        this.courses = courses;
        this.pauses = pauses;
        this.reasons = reasons;
    }

    @GetMapping
    String preview(
            @PathVariable UUID course,
            AskedDay asked,
            @RequestParam(required = false) @Nullable String grund,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var found = courses.of(course, words);
        var typed = asked.fields();
        var proposal = found.now().proposal("PAUSE").map(PausedCourse.Proposal::date);
        if (typed.isEmpty()) {
            var day = DayFields.of(proposal.orElse(words.today()));
            return shown(found, Preview.none(day, FormErrors.NONE, false), grund, model, words);
        }
        // A day that comes from a proposal's link brings no reason yet, and that is no fault.
        if (grund == null && typed.date().equals(proposal)) {
            return shown(found, Preview.none(typed, FormErrors.NONE, false), null, model, words);
        }
        var preview = preview(found, typed, grund, words);
        if (preview.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return shown(found, preview, grund, model, words);
    }

    @PostMapping
    String paused(
            @PathVariable UUID course,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fra,
            @RequestParam String grund,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            var _ = pauses.pause(course, new ChangeRequest(key.toString(), version), new PauseApi.NewPause(grund, fra));
            next.addFlashAttribute("announce", words.text("stay.told.paused", words.day(fra)));
            return "redirect:/forloeb/" + course + "/pause";
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            var found = courses.of(course, words);
            var errors = Courses.errors(problem, List.of(), words);
            return shown(found, preview(found, DayFields.of(fra), grund, words).refused(errors), grund, model, words);
        }
    }

    private Preview preview(Course course, DayFields day, @Nullable String reason, Words words) {
        var on = day.date();
        if (on.isEmpty()) {
            return Preview.none(
                    day, FormErrors.at("on", words.text("stay.incomplete"), words.text("stay.no-day")), true);
        }
        if (reason == null || reason.isBlank()) {
            return Preview.none(
                    day,
                    FormErrors.at("grund", words.text("stay.incomplete"), words.text("stay.reason.missing")),
                    true);
        }
        try {
            var whatIf = pauses.whatIf(course.id(), on.get().toString(), null, null, null);
            return Preview.of(on.get(), DateTable.of(whatIf, words), whatIf.version(), true);
        } catch (ServiceProblem refused) {
            if (refused.isUnknown()) {
                throw refused;
            }
            return Preview.none(day, FormErrors.ofPreview(refused, "on"), true);
        }
    }

    private String shown(Course course, Preview preview, @Nullable String reason, Model model, Words words) {
        var may = course.now().may("PAUSE", null);
        model.addAttribute("title", words.text("stay.new") + ", " + course.citizen());
        model.addAttribute("course", course);
        model.addAttribute("preview", preview);
        model.addAttribute("reason", reason);
        model.addAttribute("reasons", Codes.reasons(reasons.now(), words));
        model.addAttribute("mayPause", may.allowed());
        model.addAttribute("whyNot", may.why() == null ? words.text("stay.not-allowed") : may.why());
        return "stay/new";
    }
}
