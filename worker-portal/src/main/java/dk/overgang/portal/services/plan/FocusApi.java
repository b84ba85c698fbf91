package dk.overgang.portal.services.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What courses work with in their phases, and what the areas are called. Each course that is answered leaves an entry
/// in the access log.
interface FocusApi {

    record Wanted(List<UUID> courseIds) {}

    record Chosen(List<CourseAreas> courses) {}

    /// What was chosen in a course.
    ///
    /// @param focusAreas the first phase first
    record CourseAreas(UUID courseId, List<Choice> focusAreas) {}

    record Choice(int phase, List<String> areas) {}

    record Areas(List<Area> areas) {}

    record Area(String code, Text name) {}

    record Text(String da, String en) {}

    @PostExchange("/api/v1/plans/focus-areas")
    Chosen chosen(@RequestBody Wanted wanted);

    @GetExchange("/api/v1/focus-areas")
    Areas areas();
}
