package dk.overgang.portal.stay;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.pause.PauseApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the course that a page of pauses is about.
@Component
class Courses {

    private final PauseApi pauses;
    private final CourseHeaders headers;
    private final Parts parts;

    Courses(PauseApi pauses, CourseHeaders headers, Parts parts) {
        this.pauses = pauses;
        this.headers = headers;
        this.parts = parts;
    }

    Course of(UUID id, Words words) {
        var asked = parts.start(() -> pauses.course(id));
        var header = headers.of(id, words);
        var answer = asked.get().found().orElseThrow(() -> new ServiceAway(RemoteService.COURSE));
        return new Course(
                Objects.requireNonNull(answer.getBody()),
                header,
                answer.getHeaders().getETag());
    }

    /// What was refused; who comes too late is told that nothing was done.
    static FormErrors errors(ServiceProblem problem, List<String> known, Words words) {
        return problem.isStale() ? stale(words) : FormErrors.of(problem, known);
    }

    static FormErrors stale(Words words) {
        return new FormErrors(words.text("stay.stale"), words.text("stay.stale.text"), Map.of(), List.of(), true);
    }
}
