package dk.overgang.portal.services.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// What a course works with in its phases, and what the areas are called.
interface FocusApi {

    record Plan(List<Choice> focusAreas) {}

    record Choice(int phase, List<String> areas) {}

    record Areas(List<Area> areas) {}

    record Area(String code, Text name) {}

    record Text(String da, String en) {}

    @GetExchange("/api/v1/courses/{course}/plan")
    Plan plan(@PathVariable UUID course);

    @GetExchange("/api/v1/focus-areas")
    Areas areas();
}
