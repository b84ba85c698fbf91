package dk.overgang.portal.services.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.services.AskedAtOnce;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
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

    /// For each course the areas chosen last, none where there is no choice; missing when nobody tells them, which is
    /// not the same. One call asks for up to a hundred courses.
    public Part<Map<UUID, List<String>>> of(Collection<UUID> courses, Locale locale) {
        if (courses.isEmpty()) {
            return Part.of(Map.of());
        }
        var areas = parts.beside(api::areas);
        var chosen = parts.beside(() -> chosen(courses)).get();
        var names = areas.get().map(FocusApi.Areas::areas).orElse(List.of()).stream()
                .collect(toUnmodifiableMap(FocusApi.Area::code, area -> name(area, locale)));
        return chosen.map(all -> all.stream()
                .collect(toUnmodifiableMap(
                        FocusApi.CourseAreas::courseId,
                        course -> last(course).stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList())));
    }

    private List<FocusApi.CourseAreas> chosen(Collection<UUID> courses) {
        return AskedAtOnce.of(courses)
                .flatMap(some -> api.chosen(new FocusApi.Wanted(some)).courses().stream())
                .toList();
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
