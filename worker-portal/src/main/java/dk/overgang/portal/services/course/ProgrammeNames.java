package dk.overgang.portal.services.course;

import static java.util.Comparator.comparingInt;

import dk.overgang.portal.services.course.CourseReasons.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/// What the programmes are called, as course-service tells it.
public record ProgrammeNames(List<Item> items) {

    public record Item(Programme programme) {}

    public record Programme(String code, int version, Text name) {}

    public interface ProgrammeApi {

        @GetExchange("/api/v1/programmes")
        ProgrammeNames programmes();
    }

    /// The name in the newest version.
    public Optional<String> name(@Nullable String code, Locale locale) {
        return items.stream()
                .map(Item::programme)
                .filter(programme -> programme.code().equals(code))
                .max(comparingInt(Programme::version))
                .map(programme -> programme.name().in(locale));
    }
}
