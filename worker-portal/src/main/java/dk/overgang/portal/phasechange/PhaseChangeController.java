package dk.overgang.portal.phasechange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/// *Faseskift* in four steps. The phase changes by its date, whatever is missing: nothing here holds it back, and what
/// is saved at a step is saved.
@Controller
@RequestMapping("/forloeb/{course}/faseskift/{boundary}")
class PhaseChangeController {

    private static final int MISSING = 2;
    private static final int TALK = 3;
    private static final int RECORDED = 4;
    private static final List<String> FIELDS = List.of("on", "toldToCitizen", "words", "phaseBeganInPractice");

    private final Guide guide;
    private final PhaseChangeApi changes;

    PhaseChangeController(Guide guide, PhaseChangeApi changes) {
        this.guide = guide;
        this.changes = changes;
    }

    @GetMapping
    String step(
            @PathVariable UUID course,
            @PathVariable int boundary,
            @RequestParam(defaultValue = "1") int trin,
            Model model,
            @ModelAttribute("words") Words words) {
        var talk = trin == TALK ? body(changes.guide(course, boundary)).record() : null;
        return shown(course, boundary, trin, Map.of(), Talked.of(talk, words), FormErrors.NONE, model, words);
    }

    /// Each answer is a change of its own; an item without an answer stays as it stands.
    @PostMapping("/mangler")
    String missing(
            @PathVariable UUID course,
            @PathVariable int boundary,
            @RequestParam Map<String, String> typed,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var version = typed.get("version");
        var left = new HashMap<>(typed);
        var saved = 0;
        for (var item : body(changes.guide(course, boundary)).missing()) {
            var answer = typed.get("do." + item.code());
            if (answer != null) {
                try {
                    version = answered(course, item, answer, version, typed)
                            .getHeaders()
                            .getETag();
                    var _ = left.remove("do." + item.code());
                    saved++;
                } catch (ServiceAway away) {
                    if (saved == 0) {
                        throw away;
                    }
                    // Sent again as it was, the form would name the version that its own first answers have ended. Of
                    // 503 a script shows nothing.
                    refuse(response, HttpStatus.CONFLICT.value());
                    return shown(
                            course,
                            boundary,
                            MISSING,
                            left,
                            Talked.of(null, words),
                            partly(saved, words),
                            model,
                            words);
                } catch (ServiceProblem problem) {
                    if (problem.isUnknown()) {
                        throw problem;
                    }
                    refuse(response, problem.status());
                    var errors = errors(problem, item.code(), words);
                    return shown(course, boundary, MISSING, left, Talked.of(null, words), errors, model, words);
                }
            }
        }
        next.addFlashAttribute("announce", words.text("phasechange.saved", saved));
        return "redirect:/forloeb/%s/faseskift/%d?trin=%d".formatted(course, boundary, TALK);
    }

    private ResponseEntity<Void> answered(
            UUID course, PhaseChange.Item item, String answer, @Nullable String version, Map<String, String> typed) {
        var key = UUID.nameUUIDFromBytes((typed.get("key") + "/" + item.code()).getBytes(UTF_8))
                .toString();
        return switch (answer) {
            case "DONE" ->
                changes.note(course, item.code(), key, version, new PhaseChangeApi.Noted("DONE", null, null));
            case "NOT_RELEVANT" -> {
                var reason = typed.get("why." + item.code());
                yield changes.note(
                        course,
                        item.code(),
                        key,
                        version,
                        new PhaseChangeApi.Noted(
                                "NOT_RELEVANT", null, reason == null || reason.isBlank() ? null : reason));
            }
            default -> {
                var role = Objects.requireNonNullElse(
                        typed.get("who." + item.code()), item.owner().role());
                var same = role.equals(item.owner().role());
                yield changes.owner(
                        course,
                        item.code(),
                        key,
                        version,
                        new PhaseChangeApi.Owned(same ? item.owner() : new PhaseChange.Owner(role, null)));
            }
        };
    }

    /// What was saved before the refusal is saved: the list is shorter by it.
    private static FormErrors errors(ServiceProblem problem, String item, Words words) {
        if (problem.isStale()) {
            return stale(words);
        }
        var why = problem.faults().stream().map(ServiceProblem.Fault::detail).toList();
        return why.isEmpty()
                ? FormErrors.of(problem, List.of())
                : new FormErrors(problem.title(), "", Map.of("item-" + item, why), List.of(), false);
    }

    private static FormErrors partly(int saved, Words words) {
        return new FormErrors(
                words.text("phasechange.partly"),
                words.text("phasechange.partly.text", saved),
                Map.of(),
                List.of(),
                false);
    }

    private static FormErrors stale(Words words) {
        return new FormErrors(
                words.text("phasechange.stale"), words.text("phasechange.stale.text"), Map.of(), List.of(), true);
    }

    /// Everything that is still open is carried over, with whoever sees to it.
    @PostMapping("/samtale")
    String talked(
            @PathVariable UUID course,
            @PathVariable int boundary,
            @RequestParam Map<String, String> typed,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var talk = new Talked(
                day(typed, "on"),
                typed.get("toldToCitizen"),
                Objects.requireNonNullElse(typed.get("words"), ""),
                day(typed, "phaseBeganInPractice"));
        var unreadable = unreadable(talk, words);
        if (unreadable.any()) {
            refuse(response, HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(course, boundary, TALK, Map.of(), talk, unreadable, model, words);
        }
        try {
            var open = body(changes.guide(course, boundary)).missing().stream()
                    .map(item -> new PhaseChangeApi.Carried(item.code(), item.owner()))
                    .toList();
            var _ = changes.record(
                    course,
                    boundary,
                    Objects.requireNonNullElse(typed.get("key"), ""),
                    typed.get("version"),
                    new PhaseChangeApi.NewTalk(
                            talk.on().date().orElse(null),
                            talk.told() == null ? null : talk.isTold("yes"),
                            open,
                            talk.words().isBlank() ? null : talk.words(),
                            talk.began().date().orElse(null)));
            next.addFlashAttribute("announce", words.text("phasechange.recorded"));
            return "redirect:/forloeb/%s/faseskift/%d?trin=%d".formatted(course, boundary, RECORDED);
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            refuse(response, problem.status());
            var errors = problem.isStale() ? stale(words) : FormErrors.of(problem, FIELDS);
            return shown(course, boundary, TALK, Map.of(), talk, errors, model, words);
        }
    }

    /// The address stays that of the step: a form's own one cannot be loaded again.
    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setHeader("HX-Push-Url", "false");
    }

    /// A day that cannot be read is said here; a missing answer the service says itself.
    private static FormErrors unreadable(Talked talk, Words words) {
        if (talk.on().date().isEmpty()) {
            return FormErrors.at("on", words.text("phasechange.incomplete"), words.text("phasechange.no-day"));
        }
        return talk.began().isEmpty() || talk.began().date().isPresent()
                ? FormErrors.NONE
                : FormErrors.at(
                        "phaseBeganInPractice", words.text("phasechange.incomplete"), words.text("phasechange.no-day"));
    }

    private static DayFields day(Map<String, String> typed, String name) {
        return DayFields.typed(typed.get(name + ".day"), typed.get(name + ".month"), typed.get(name + ".year"));
    }

    private String shown(
            UUID course,
            int boundary,
            int step,
            Map<String, String> typed,
            Talked talk,
            FormErrors errors,
            Model model,
            Words words) {
        var shown = guide.of(course, boundary, step, words);
        model.addAttribute("title", shown.title() + ", " + shown.header().citizen());
        model.addAttribute("guided", shown);
        model.addAttribute("typed", typed);
        model.addAttribute("talk", talk);
        model.addAttribute("errors", errors);
        model.addAttribute("owners", List.of("WORKER", "CITIZEN", "NETWORK", "AUTHORITY"));
        return "phasechange/phasechange";
    }

    private static PhaseChange body(ResponseEntity<PhaseChange> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
