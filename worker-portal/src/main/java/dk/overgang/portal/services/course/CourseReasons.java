package dk.overgang.portal.services.course;

import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.service.annotation.GetExchange;

/// The reasons that the municipality offers for what is done with a course.
@Component
public class CourseReasons {

    interface ReasonsApi {

        @GetExchange("/api/v1/course-reasons")
        Reasons reasons();
    }

    /// One list for each deed that asks for a reason.
    public record Reasons(List<Reason> pause, List<Reason> startCorrection, List<Reason> length, List<Reason> end) {

        public static final Reasons NONE = new Reasons(List.of(), List.of(), List.of(), List.of());

        /// What a pause is for; a code that is no longer offered is shown as it is.
        public String ofPause(String code, Locale locale) {
            return pause.stream()
                    .filter(reason -> reason.code().equals(code))
                    .map(reason -> reason.text().in(locale))
                    .findFirst()
                    .orElse(code);
        }
    }

    /// A code and what people read for it.
    public record Reason(String code, Text text) {}

    /// A text of a data file.
    public record Text(String da, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    private final ReasonsApi api;
    private final Parts parts;

    CourseReasons(ServiceClients clients, Parts parts) {
        this.api = clients.of(RemoteService.COURSE, ReasonsApi.class);
        this.parts = parts;
    }

    /// Missing when course-service is away; none where it does not answer any.
    public Parts.Coming<Reasons> all() {
        return parts.start(() -> {
            try {
                return api.reasons();
            } catch (ServiceProblem _) {
                return Reasons.NONE;
            }
        });
    }

    /// The same, at once.
    public Reasons now() {
        return all().get().orElse(Reasons.NONE);
    }
}
