package dk.overgang.portal.course.actions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.course.TypedDay;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.course.CourseView;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.service.annotation.PostExchange;

/// What may be done with a course. What is not allowed stands there with the service's reason.
@Controller
@RequestMapping("/forloeb/{course}/handlinger")
class ActionsController {

    private static final int PAGE = 200;
    private static final String START_LONG_AGO = "start-needs-confirmation";

    interface ActionsApi {

        @PostExchange("/api/v1/courses/{course}/{path}")
        CourseView act(
                @PathVariable UUID course,
                @PathVariable String path,
                @RequestHeader("Idempotency-Key") String key,
                @RequestHeader(name = "If-Match", required = false) @Nullable String version,
                @RequestBody Map<String, Object> body);
    }

    /// An action and what the service says of it.
    record Offer(Action action, Allowed allowed) {}

    /// Somebody who has courses, and how many.
    record Worker(UUID id, String name, long courses) {}

    private final CourseHeaders headers;
    private final CourseApi courses;
    private final ActionsApi actions;
    private final Parts parts;

    ActionsController(CourseHeaders headers, CourseApi courses, ServiceClients clients, Parts parts) {
        this.headers = headers;
        this.courses = courses;
        this.actions = clients.of(RemoteService.COURSE, ActionsApi.class);
        this.parts = parts;
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

    @GetMapping("/{slug}")
    String one(
            @PathVariable UUID course, @PathVariable String slug, Model model, @ModelAttribute("words") Words words) {
        var action = action(slug);
        var header = headers.of(course, words);
        var form = new ActionForm(
                UUID.randomUUID(),
                header.version(),
                TypedDay.of(usual(action, header.course(), words.today())),
                TypedDay.NONE,
                null,
                "",
                null,
                false);
        return page(action, header, form, FormErrors.NONE, false, model, words);
    }

    @PostMapping("/{slug}")
    String act(
            @PathVariable UUID course,
            @PathVariable String slug,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = "on.day", required = false) @Nullable String day,
            @RequestParam(name = "on.month", required = false) @Nullable String month,
            @RequestParam(name = "on.year", required = false) @Nullable String year,
            @RequestParam(name = "transitionOn.day", required = false) @Nullable String nextDay,
            @RequestParam(name = "transitionOn.month", required = false) @Nullable String nextMonth,
            @RequestParam(name = "transitionOn.year", required = false) @Nullable String nextYear,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var action = action(slug);
        var form = new ActionForm(
                key,
                version,
                TypedDay.of(day, month, year),
                TypedDay.of(nextDay, nextMonth, nextYear),
                reason,
                months,
                worker,
                confirmed);
        var unread = form.unread(action, words);
        if (unread.isPresent()) {
            response.setStatus(422);
            return page(action, headers.of(course, words), form, unread.get(), false, model, words);
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
            return page(
                    action,
                    header,
                    form.again(UUID.randomUUID(), header.version()),
                    FormErrors.of(problem, action.fields()),
                    problem.type().endsWith(START_LONG_AGO),
                    model,
                    words);
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

    private String page(
            Action action,
            CourseHeader header,
            ActionForm form,
            FormErrors errors,
            boolean mustConfirm,
            Model model,
            Words words) {
        model.addAttribute("header", header);
        model.addAttribute("action", action);
        model.addAttribute(
                "said", Allowed.find(header.course().allowed(), action.name()).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mustConfirm", mustConfirm || form.confirmed());
        if (action == Action.ASSIGN_WORKER) {
            model.addAttribute("workers", workers(words));
        }
        return "course/actions/one";
    }

    /// The services know workers by id alone: those who have a course that the person sees.
    private List<Worker> workers(Words words) {
        var found = parts.start(() -> courses.courses(null, null, PAGE, null).items())
                .get()
                .orElse(List.of());
        return found.stream()
                .filter(course -> !course.status().equals("ENDED"))
                .map(CourseView::worker)
                .flatMap(Stream::ofNullable)
                .collect(groupingBy(worker -> worker, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(worker -> new Worker(
                        worker.getKey(),
                        words.text(
                                "actions.worker.name",
                                worker.getKey().toString().substring(24)),
                        worker.getValue()))
                .toList();
    }
}
