package dk.overgang.course.plans.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who changes a plan, when, and in what course.
///
/// @param newId the id of what the change makes
/// @param by the subject of the caller's token
/// @param areas the codes of all focus areas
public record Occasion(UUID newId, Instant at, String by, CourseDates course, List<String> areas) {

    public Occasion {
        areas = List.copyOf(areas);
    }
}
