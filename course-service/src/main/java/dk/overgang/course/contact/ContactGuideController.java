package dk.overgang.course.contact;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.contact.domain.ContactGuide;
import dk.overgang.course.contact.domain.ContactGuide.Adapt;
import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows how close the contact with a citizen should be, and adapts it to the citizen.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/contacts/guide")
class ContactGuideController {

    /// The version of a guide that nobody has changed, whether it is stored already or not.
    private static final String UNTOUCHED = "\"1\"";

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /// @param guide absent to let the programme's guide hold again
    /// @param reason a code of the municipality, never free text
    record GuideAdaptation(
            @NotNull @Min(1) @Max(3) Integer phase,
            @Nullable @Valid NewNorm guide,

            @NotNull @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason) {}

    /// @param contacts how many there should be in that many weeks
    record NewNorm(
            @NotNull @Min(0) @Max(60) Integer contacts,
            @NotNull @Min(1) @Max(26) Integer perWeeks) {}

    /// @param phases in order
    /// @param changes every change, the first one first
    record ContactGuideView(List<PhaseNormView> phases, List<ContactGuide.Change> changes) {}

    /// @param programme what the programme says
    /// @param adapted what holds for this citizen in its place
    record PhaseNormView(int phase, Norm programme, ContactGuide.@Nullable Change adapted) {}

    private final AggregateStore<ContactGuide> guides;
    private final CommandHandler<ContactGuide> commands;
    private final CourseFacade courses;

    ContactGuideController(
            AggregateStore<ContactGuide> guides, CommandHandler<ContactGuide> commands, CourseFacade courses) {
        this.guides = guides;
        this.commands = commands;
        this.courses = courses;
    }

    @GetMapping
    ResponseEntity<ContactGuideView> guide(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        return guides.find(ContactGuide.idOf(courseId))
                .map(stored -> Versioned.ok(stored, guide -> view(guide, course)))
                .orElseGet(() -> ResponseEntity.ok().eTag(UNTOUCHED).body(view(ContactGuide.of(course), course)));
    }

    /// Another guide for one phase of this citizen; the intensity is measured by it from now on.
    @PostMapping
    ResponseEntity<ContactGuideView> adapt(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody GuideAdaptation body) {
        var course = courses.visible(request.caller(), courseId).state();
        var change = new ContactGuide.Change(
                body.phase(),
                body.guide() == null
                        ? null
                        : new Norm(body.guide().contacts(), body.guide().perWeeks()),
                body.reason(),
                request.caller().subject(),
                courses.today());
        var adapted = commands.handleOrBegin(
                ContactGuide.idOf(courseId),
                () -> ContactGuide.of(course),
                request,
                guide -> guide.decide(new Adapt(change, course)));
        return Versioned.ok(adapted, guide -> view(guide, course));
    }

    private ContactGuideView view(ContactGuide guide, Course course) {
        var usual = ContactGuide.of(course).norms(courses.programme(course));
        var phases = IntStream.rangeClosed(1, usual.size())
                .mapToObj(phase -> new PhaseNormView(
                        phase, usual.get(phase - 1), guide.adapted(phase).orElse(null)))
                .toList();
        return new ContactGuideView(phases, guide.changes());
    }
}
