package dk.overgang.portal.texting;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.worker.WorkerNames;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Sms til borgeren*. A page of its own: the number is asked for, and logged, only where somebody wants to see it.
@Controller
@RequestMapping("/forloeb/{course}/sms")
class TextingController extends CoursePage<SeenTexting> {

    private final TextingApi api;
    private final CourseHeaders headers;
    private final WorkerNames names;
    private final Parts parts;

    TextingController(TextingApi api, CourseApi courses, CourseHeaders headers, WorkerNames names, Parts parts) {
        super("sms", "texting/texting", new TextingDeeds(api, courses).all());
        this.api = api;
        this.headers = headers;
        this.names = names;
        this.parts = parts;
    }

    @Override
    protected SeenTexting seen(UUID course, Words words) {
        var people = names.all();
        var header = headers.of(course, words);
        var messages = parts.beside(() -> api.textMessages(header.course().citizenId()));
        return new SeenTexting(header, words, messages.get(), people.get());
    }

    @Override
    protected @Nullable String version(SeenTexting seen, UUID course, String section, @Nullable UUID part) {
        return seen.version();
    }
}
