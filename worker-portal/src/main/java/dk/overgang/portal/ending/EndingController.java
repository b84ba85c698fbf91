package dk.overgang.portal.ending;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.casework.ChecklistApi;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.outcome.OutcomeApi;
import dk.overgang.portal.services.plan.PlanApi;
import dk.overgang.portal.services.worker.WorkerNames;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Overdragelse og afslutning*: the closing conditions with what is open of all rooms, the formal ending, the support
/// that goes on, the results sheet, what the course has led to, and the decision.
@Controller
@RequestMapping("/forloeb/{course}/afslutning")
class EndingController extends CoursePage<SeenEnding> {

    private static final String SUPPORT = "stoette";

    private final ClosingApi closings;
    private final SupportApi support;
    private final OutcomeApi outcomes;
    private final PlanApi plans;
    private final ChecklistApi checklists;
    private final CourseApi courses;
    private final CourseHeaders headers;
    private final WorkerNames names;
    private final Parts parts;

    EndingController(
            ClosingApi closings,
            SupportApi support,
            OutcomeApi outcomes,
            PlanApi plans,
            ChecklistApi checklists,
            CourseApi courses,
            CourseHeaders headers,
            WorkerNames names,
            Parts parts) {
        super("afslutning", "ending/ending", deeds(closings, support, outcomes));
        this.closings = closings;
        this.support = support;
        this.outcomes = outcomes;
        this.plans = plans;
        this.checklists = checklists;
        this.courses = courses;
        this.headers = headers;
        this.names = names;
        this.parts = parts;
    }

    private static Deed.All<SeenEnding> deeds(ClosingApi closings, SupportApi support, OutcomeApi outcomes) {
        var all = new HashMap<>(new EndingDeeds(closings).all());
        all.putAll(new SupportDeeds(support).all());
        all.putAll(new OutcomeDeeds(outcomes).all());
        return new Deed.All<>(all);
    }

    @Override
    protected SeenEnding seen(UUID course, Words words) {
        var found = parts.start(() -> courses.course(course));
        var closing = parts.start(() -> closings.closing(course));
        var codes = parts.start(closings::codes);
        var register = parts.beside(() -> support.register(course));
        var rules = parts.beside(support::rules);
        var ledTo = parts.start(() -> outcomes.outcome(course));
        var instruments = parts.start(outcomes::instruments);
        var plan = parts.start(() -> plans.plan(course));
        var checklist = parts.start(() -> checklists.checklist(course));
        var known = names.all();
        var header = found.get().found().orElseThrow(() -> new ServiceAway(RemoteService.COURSE));
        var ending = closing.get();
        var after = register.get();
        var outcome = ledTo.get();
        return new SeenEnding(
                course,
                headers.of(header, words),
                words,
                ending.map(EndingController::body),
                version(ending),
                codes.get().orElse(ClosingApi.Codes.NONE),
                after.map(EndingController::body),
                version(after),
                rules.get().found().map(SupportApi.Rules::kinds).orElse(List.of()),
                outcome.map(EndingController::body),
                version(outcome),
                instruments.get().orElse(OutcomeApi.Instruments.NONE),
                plan.get().map(EndingController::body),
                checklist.get().map(EndingController::body),
                known.get());
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static @Nullable String version(Part<? extends ResponseEntity<?>> answer) {
        return answer.found().map(it -> it.getHeaders().getETag()).orElse(null);
    }

    @Override
    protected @Nullable String version(SeenEnding seen, UUID course, String section, @Nullable UUID part) {
        return switch (section) {
            case SUPPORT -> seen.supportVersion();
            case OutcomeDeeds.SECTION -> seen.outcomeVersion();
            default -> seen.version();
        };
    }

    /// The results sheet on the screen, as data; the paper is the PDF.
    @GetMapping("/resultatark")
    String sheet(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        var header = headers.of(course, words);
        var sheet = parts.start(() -> closings.sheet(course)).get();
        model.addAttribute("header", header);
        model.addAttribute("sheet", sheet.map(found -> ShownSheet.of(found, words)));
        return "ending/sheet";
    }
}
