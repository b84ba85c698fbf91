package dk.overgang.portal.services.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.services.AskedAtOnce;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The focus areas that courses work with now, by the names of the reader's language.
@Component
public class FocusAreas {

    private final FocusApi api;
    private final Parts parts;

    FocusAreas(ServiceClients clients, Parts parts) {
        this.api = clients.of(RemoteService.COURSE, FocusApi.class);
        this.parts = parts;
    }

    /// For each course the areas chosen last; nothing where there is no choice or no answer. One call asks for up to a
    /// hundred courses.
    public Map<UUID, List<String>> of(Collection<UUID> courses, Locale locale) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        var areas = parts.start(api::areas);
        var chosen = parts.start(() -> chosen(courses)).get().orElse(List.of());
        var names = areas.get().map(FocusApi.Areas::areas).orElse(List.of()).stream()
                .collect(toUnmodifiableMap(FocusApi.Area::code, area -> name(area, locale)));
        return chosen.stream()
                .collect(toUnmodifiableMap(
                        FocusApi.CourseAreas::courseId,
                        course -> last(course).stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList()));
    }

    private List<FocusApi.CourseAreas> chosen(Collection<UUID> courses) {
        try {
            return AskedAtOnce.of(courses)
                    .flatMap(some -> api.chosen(new FocusApi.Wanted(some)).courses().stream())
                    .toList();
        } catch (ServiceProblem unseen) {
            return List.of();
        }
    }

    private static List<String> last(FocusApi.CourseAreas course) {
        return course.focusAreas().isEmpty()
                ? List.of()
                : course.focusAreas().getLast().areas();
    }

    private static String name(FocusApi.Area area, Locale locale) {
        return locale.getLanguage().equals("en")
                ? area.name().en()
                : area.name().da();
    }
}
