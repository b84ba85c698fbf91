package dk.overgang.portal.services.pause;

import dk.overgang.portal.services.ChangeRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// Pauses of a course. Each answer to a change is the course as it is afterwards, with its version (`ETag`).
public interface PauseApi {

    record NewPause(String reason, LocalDate from) {}

    record Return(LocalDate on, @Nullable UUID pause) {}

    record Described(@Nullable String reason) {}

    record Looked(@Nullable LocalDate on, @Nullable String outcome) {}

    @GetExchange("/api/v1/courses/{course}")
    ResponseEntity<PausedCourse> course(@PathVariable UUID course);

    /// One of the three; `pause` says which one ends, where several are open.
    ///
    /// @param pauseFrom a day, as `2026-11-26`; so is `resumeOn`
    @GetExchange("/api/v1/courses/{course}/what-if")
    WhatIf whatIf(
            @PathVariable UUID course,
            @RequestParam(required = false) @Nullable String pauseFrom,
            @RequestParam(required = false) @Nullable String resumeOn,
            @RequestParam(required = false) @Nullable UUID pause,
            @RequestParam(required = false) @Nullable UUID voidPause);

    @PostExchange("/api/v1/courses/{course}/pause")
    ResponseEntity<PausedCourse> pause(@PathVariable UUID course, ChangeRequest change, @RequestBody NewPause pause);

    @PostExchange("/api/v1/courses/{course}/resume")
    ResponseEntity<PausedCourse> resume(@PathVariable UUID course, ChangeRequest change, @RequestBody Return resume);

    @PostExchange("/api/v1/courses/{course}/pauses/{pause}/confirm")
    ResponseEntity<PausedCourse> confirm(@PathVariable UUID course, @PathVariable UUID pause, ChangeRequest change);

    @PostExchange("/api/v1/courses/{course}/pauses/{pause}/void")
    ResponseEntity<PausedCourse> voidPause(@PathVariable UUID course, @PathVariable UUID pause, ChangeRequest change);

    @PostExchange("/api/v1/courses/{course}/pauses/{pause}/reason")
    ResponseEntity<PausedCourse> describe(
            @PathVariable UUID course, @PathVariable UUID pause, ChangeRequest change, @RequestBody Described reason);

    @PostExchange("/api/v1/courses/{course}/pauses/{pause}/reviews")
    ResponseEntity<PausedCourse> review(
            @PathVariable UUID course, @PathVariable UUID pause, ChangeRequest change, @RequestBody Looked review);
}
