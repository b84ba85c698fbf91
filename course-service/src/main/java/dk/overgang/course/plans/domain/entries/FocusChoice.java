package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The focus areas of a phase, as they were chosen together with the citizen (fokusområder, R-122, R-123). A
/// later choice for the same phase takes its place.
///
/// @param phase 1, 2 or 3
/// @param areas the codes of the areas, in the order in which they were named
/// @param on the day of the talk
public record FocusChoice(UUID id, int phase, List<String> areas, LocalDate on) implements PlanEntry {

    public FocusChoice {
        areas = List.copyOf(areas);
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.empty();
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return this;
    }
}
