package dk.overgang.portal.plan;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.plan.PlanApi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Plan*: areas and needs, focus areas, activities, goals and sub-goals. All of it stands with course-service, so
/// there
/// is no page without it. Every form carries the version of the whole plan: who comes second sees what stands now.
@Controller
@RequestMapping("/forloeb/{course}/plan")
class PlanController extends CoursePage<SeenPlan> {

    private final PlanApi plans;
    private final CourseApi courses;
    private final CourseHeaders headers;
    private final Parts parts;

    PlanController(PlanApi plans, CourseApi courses, CourseHeaders headers, Parts parts) {
        super("plan", "plan/plan", deeds(plans));
        this.plans = plans;
        this.courses = courses;
        this.headers = headers;
        this.parts = parts;
    }

    private static Deed.All<SeenPlan> deeds(PlanApi plans) {
        var all = new HashMap<>(new PlanDeeds(plans).all());
        all.putAll(new GoalDeeds(plans).all());
        return new Deed.All<>(all);
    }

    @Override
    protected SeenPlan seen(UUID course, Words words) {
        var found = parts.start(() -> courses.course(course));
        var plan = parts.start(() -> plans.plan(course));
        var areas = parts.start(plans::areas);
        var due = parts.start(() -> plans.evaluations(course));
        var header = found.get().found().orElseThrow(PlanController::away);
        var answer = plan.get().found().orElseThrow(PlanController::away);
        return new SeenPlan(
                course,
                headers.of(header, words),
                words,
                Objects.requireNonNull(answer.getBody()),
                answer.getHeaders().getETag(),
                areas.get().found().map(it -> names(it, words)).orElse(Map.of()),
                due.get().map(PlanApi.Evaluations::items));
    }

    private static ServiceAway away() {
        return new ServiceAway(RemoteService.COURSE);
    }

    private static Map<String, String> names(PlanApi.Areas areas, Words words) {
        var names = new LinkedHashMap<String, String>();
        for (var area : areas.areas()) {
            var _ = names.put(area.code(), area.name().in(words.locale()));
        }
        return names;
    }

    @Override
    protected @Nullable String version(SeenPlan seen, UUID course, String section, @Nullable UUID part) {
        return seen.planVersion();
    }
}
