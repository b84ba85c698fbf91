package dk.overgang.portal.services.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

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

    /// For each course the areas chosen last; nothing where there is no choice or no answer.
    public Map<UUID, List<String>> of(Collection<UUID> courses, Locale locale) {
        var areas = parts.start(api::areas);
        var coming =
                courses.stream().distinct().collect(toUnmodifiableMap(id -> id, id -> parts.start(() -> chosen(id))));
        var names = areas.get().map(FocusApi.Areas::areas).orElse(List.of()).stream()
                .collect(toUnmodifiableMap(FocusApi.Area::code, area -> name(area, locale)));
        return coming.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().get().orElse(List.of()).stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList()));
    }

    private List<String> chosen(UUID course) {
        try {
            var choices = api.plan(course).focusAreas();
            return choices.isEmpty() ? List.of() : choices.getLast().areas();
        } catch (ServiceProblem unseen) {
            return List.of();
        }
    }

    private static String name(FocusApi.Area area, Locale locale) {
        return locale.getLanguage().equals("en")
                ? area.name().en()
                : area.name().da();
    }
}
