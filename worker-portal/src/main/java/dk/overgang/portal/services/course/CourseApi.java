package dk.overgang.portal.services.course;

import dk.overgang.portal.services.Paged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// The courses that the person may see.
public interface CourseApi {

    /// Those of every status, or of one.
    ///
    /// @param status null for all
    @GetExchange("/api/v1/courses")
    Paged<CourseView> courses(
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable UUID citizenId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String after);

    /// The course with its version (`ETag`).
    @GetExchange("/api/v1/courses/{course}")
    ResponseEntity<CourseView> course(@PathVariable UUID course);
}
