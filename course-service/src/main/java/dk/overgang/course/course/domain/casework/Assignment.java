package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.UUID;

/// That a worker has been responsible since a day.
public record Assignment(UUID worker, LocalDate from) {}
