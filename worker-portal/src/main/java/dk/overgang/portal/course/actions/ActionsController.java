package dk.overgang.portal.course.actions;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.CourseReasons;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.pause.WhatIf;
import dk.overgang.portal.whatif.DateTable;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What may be done with a course. What is not allowed stands there with the service's reason.
@Controller
@RequestMapping("/forloeb/{course}/handlinger")
class ActionsController {

    interface ActionsApi {

        @PostExchange("/api/v1/courses/{course}/{path}")
        CourseView act(
                @PathVariable UUID course,
                @PathVariable String path,
                @RequestHeader("Idempotency-Key") String key,
                @RequestHeader(name = "If-Match", required = false) @Nullable String version,
                @RequestBody Map<String, Object> body);

        /// What an action would do; nothing is changed.
        ///
        /// @param supposed such as `startOn`, with what belongs to it
        @GetExchange("/api/v1/courses/{course}/what-if")
        WhatIf whatIf(@PathVariable UUID course, @RequestParam MultiValueMap<String, String> supposed);
    }

    /// An action and what the service says of it.
    record Offer(Action action, Allowed allowed) {}

    private final CourseHeaders headers;
    private final ActionsApi actions;
    private final CourseReasons reasons;
    private final Colleagues colleagues;

    ActionsController(CourseHeaders headers, ServiceClients clients, CourseReasons reasons, Colleagues colleagues) {
        this.headers = headers;
        this.actions = clients.of(RemoteService.COURSE, ActionsApi.class);
        this.reasons = reasons;
        this.colleagues = colleagues;
    }

    @GetMapping
    String all(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        var header = headers.of(course, words);
        var allowed = header.course().allowed();
        model.addAttribute("header", header);
        model.addAttribute(
                "offers",
                Stream.of(Action.values())
                        .flatMap(action ->
                                Allowed.find(allowed, action.name()).stream().map(said -> new Offer(action, said)))
                        .toList());
        return "course/actions/actions";
    }

    /// Asked with what somebody filled in, what it would do is shown; nothing has happened then.
    @GetMapping("/{slug}")
    String one(
            @PathVariable UUID course,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var action = action(slug);
        var header = headers.of(course, words);
        if (!action.isPreviewed() || fields.isEmpty()) {
            var form = ActionForm.begun(usual(action, header.course(), words.today()), header.version());
            return page(action, new Shown(header, form, FormErrors.NONE, FormErrors.NONE, null), model, words);
        }
        var shown = previewed(action, header, ActionForm.typed(fields, UUID.randomUUID(), header.version()), words);
        if (shown.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(action, shown, model, words);
    }

    /// What the page shows.
    ///
    /// @param errors of what was filled in, and `refused` what was answered to the action itself
    private record Shown(
            CourseHeader header,
            ActionForm form,
            FormErrors errors,
            FormErrors refused,
            @Nullable Previewed preview) {

        Shown refused(FormErrors why) {
            return new Shown(header, form, errors, why, preview);
        }
    }

    private Shown previewed(Action action, CourseHeader header, ActionForm form, Words words) {
        var unread = form.unread(action, words);
        if (unread.isPresent()) {
            return new Shown(header, form, unread.get(), FormErrors.NONE, null);
        }
        try {
            return new Shown(header, form, FormErrors.NONE, FormErrors.NONE, preview(action, header, form, words));
        } catch (ServiceProblem refused) {
            if (refused.isUnknown()) {
                throw refused;
            }
            var field = action.asks("months") ? "months" : "on";
            return new Shown(header, form, FormErrors.ofPreview(refused, field), FormErrors.NONE, null);
        }
    }

    private Previewed preview(Action action, CourseHeader header, ActionForm form, Words words) {
        var title = words.text(
                "actions.preview." + action, form.on().date().map(words::day).orElse(""), form.months());
        var supposed = form.supposed(action);
        var plan = header.course().plan();
        if (supposed.isPresent()) {
            var whatIf = actions.whatIf(header.courseId(), supposed.get());
            var dates = plan == null ? DateTable.begun(whatIf, words) : DateTable.of(whatIf, words);
            return new Previewed(title, dates, whatIf.version());
        }
        var dates = plan == null
                ? new DateTable(List.of())
                : DateTable.ending(plan, form.on().date().orElseThrow(), words);
        return new Previewed(title, dates, header.version());
    }

    @PostMapping("/{slug}")
    String act(
            @PathVariable UUID course,
            @PathVariable String slug,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var action = action(slug);
        var form = ActionForm.typed(fields, key, version);
        var unread = form.unread(action, words);
        if (unread.isPresent()) {
            response.setStatus(422);
            var shown = new Shown(headers.of(course, words), form, unread.get(), FormErrors.NONE, null);
            return page(action, shown, model, words);
        }
        try {
            var after = actions.act(course, action.path(), key.toString(), version, form.body(action));
            return "redirect:/forloeb/" + Objects.requireNonNullElse(after.restartedAs(), course);
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            var header = headers.of(course, words);
            var again = form.again(UUID.randomUUID(), header.version());
            var errors = FormErrors.of(problem, action.fields());
            // Nothing was done: what would happen now is shown, with the version that it was computed from.
            var shown = action.isPreviewed()
                    ? previewed(action, header, again, words).refused(errors)
                    : new Shown(header, again, errors, FormErrors.NONE, null);
            return page(action, shown, model, words);
        }
    }

    private static Action action(String slug) {
        return Action.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The day that the course itself proposes, else today.
    private static LocalDate usual(Action action, CourseView course, LocalDate today) {
        var proposed = course.proposals().stream()
                .filter(proposal -> proposal.kind().equals(action.name()))
                .map(CourseView.Proposal::date)
                .findFirst();
        return switch (action) {
            case START -> proposed.orElse(today);
            case SET_TRANSITION -> Objects.requireNonNullElse(course.transitionOn(), today);
            case CORRECT_START -> course.plan() == null ? today : course.plan().start();
            default -> today;
        };
    }

    private String page(Action action, Shown shown, Model model, Words words) {
        model.addAttribute("header", shown.header());
        model.addAttribute("action", action);
        model.addAttribute(
                "said",
                Allowed.find(shown.header().course().allowed(), action.name()).orElse(null));
        model.addAttribute("form", shown.form());
        model.addAttribute("errors", shown.errors());
        model.addAttribute("refused", shown.refused());
        model.addAttribute("preview", shown.preview());
        if (action.asks("reason")) {
            model.addAttribute("reasons", reasons(action, words));
        }
        if (action == Action.ASSIGN_WORKER) {
            model.addAttribute("workers", colleagues.of(shown.header().course().worker(), words));
        }
        return "course/actions/one";
    }

    /// A reason to choose, in words.
    record Choice(String value, String label) {}

    private List<Choice> reasons(Action action, Words words) {
        return action.reasons(reasons.now()).stream()
                .map(one -> new Choice(one.code(), one.text().in(words.locale())))
                .toList();
    }
}
