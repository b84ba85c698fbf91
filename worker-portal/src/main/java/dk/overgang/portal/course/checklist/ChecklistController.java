package dk.overgang.portal.course.checklist;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.casework.ChecklistApi;
import dk.overgang.portal.services.casework.ChecklistApi.Item;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The tab *Tjekliste*. Each answer swaps the whole list: its version stands for all of its items.
@Controller
@RequestMapping("/forloeb/{course}/tjekliste")
class ChecklistController {

    private static final String HTMX = "HX-Request";
    private static final List<String> ROLES = List.of("WORKER", "CITIZEN", "NETWORK", "AUTHORITY");

    private final CourseHeaders headers;
    private final ChecklistApi checklists;

    ChecklistController(CourseHeaders headers, ChecklistApi checklists) {
        this.headers = headers;
        this.checklists = checklists;
    }

    @GetMapping
    String list(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        return page(course, null, FormErrors.NONE, false, model, words);
    }

    /// Met, open again, or not relevant for a reason.
    @PostMapping("/{code:[A-Z][A-Z0-9_]*}")
    String note(
            @PathVariable UUID course,
            @PathVariable String code,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        return answer(
                course,
                code,
                () -> {
                    var _ = checklists.note(
                            course,
                            code,
                            new ChangeRequest(key.toString(), version),
                            new ChecklistApi.Note(state, emptied(reason)));
                },
                htmx != null,
                model,
                words,
                response);
    }

    /// Who sees to it.
    @PostMapping("/{code:[A-Z][A-Z0-9_]*}/ansvarlig")
    String owner(
            @PathVariable UUID course,
            @PathVariable String code,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam String role,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        return answer(
                course,
                code,
                () -> {
                    var owner = new ChecklistApi.NewOwner(new ChecklistApi.Owner(role, null));
                    var _ = checklists.owner(course, code, new ChangeRequest(key.toString(), version), owner);
                },
                htmx != null,
                model,
                words,
                response);
    }

    private String answer(
            UUID course,
            String code,
            Runnable command,
            boolean htmx,
            Model model,
            Words words,
            HttpServletResponse response) {
        try {
            command.run();
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return page(course, code, FormErrors.of(problem, List.of()), htmx, model, words);
        }
        return htmx
                ? page(course, code, FormErrors.NONE, true, model, words)
                : "redirect:/forloeb/" + course + "/tjekliste#item-" + code;
    }

    /// @param touched the item that was answered; it keeps the focus
    private String page(
            UUID course, @Nullable String touched, FormErrors errors, boolean htmx, Model model, Words words) {
        var answer = checklists.checklist(course);
        var checklist = Objects.requireNonNull(answer.getBody());
        model.addAttribute("header", headers.of(course, words));
        model.addAttribute("checklist", checklist);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute(
                "reasons",
                checklist.reasons().stream()
                        .collect(toUnmodifiableMap(
                                ChecklistApi.Reason::code,
                                reason -> reason.text().in(words.locale()),
                                (one, _) -> one)));
        model.addAttribute("roles", ROLES);
        model.addAttribute("keys", new Keys());
        model.addAttribute("touched", touched);
        model.addAttribute("errors", errors);
        if (touched != null && !errors.any()) {
            model.addAttribute("announce", announcement(checklist, touched, words));
        }
        return htmx ? "course/checklist/checklist :: list" : "course/checklist/checklist";
    }

    private static String announcement(ChecklistApi.Checklist checklist, String code, Words words) {
        return checklist.phases().stream()
                .flatMap(phase -> phase.items().stream())
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> told(item, words))
                .orElse("");
    }

    private static String told(Item item, Words words) {
        return words.text("overview.state." + item.state()) + ": " + item.text().in(words.locale());
    }

    private static @Nullable String emptied(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? null : reason;
    }
}
