package dk.overgang.portal.services.plan;

import dk.overgang.portal.services.ChangeRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The plan of a course. Its `ETag` is the version of the whole plan, which every change names.
public interface PlanApi {

    /// The focus areas, with their texts.
    record Areas(List<Area> areas) {}

    record Area(String code, Text name) {}

    record Text(String da, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    /// When the goals are to be evaluated, and when they were.
    record Evaluations(List<PlanView.Due> items) {}

    @GetExchange("/api/v1/courses/{course}/plan")
    ResponseEntity<PlanView> plan(@PathVariable UUID course);

    @GetExchange("/api/v1/courses/{course}/plan/evaluations")
    Evaluations evaluations(@PathVariable UUID course);

    @GetExchange("/api/v1/focus-areas")
    Areas areas();

    /// Adds something to a room of the plan.
    ///
    /// @param room such as `needs`
    @PostExchange("/api/v1/courses/{course}/plan/{room}")
    void add(
            @PathVariable UUID course,
            @PathVariable String room,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/plan/{room}/{id}")
    void change(
            @PathVariable UUID course,
            @PathVariable String room,
            @PathVariable UUID id,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    /// Does something with one of a room.
    ///
    /// @param what is done with it, such as `closing`
    @PostExchange("/api/v1/courses/{course}/plan/{room}/{id}/{what}")
    void act(
            @PathVariable UUID course,
            @PathVariable String room,
            @PathVariable UUID id,
            @PathVariable String what,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);
}
