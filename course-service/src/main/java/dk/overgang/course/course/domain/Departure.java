package dk.overgang.course.course.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether a living citizen takes no part any more, and since when.
public final class Departure {

    private Departure() {}

    /// A consent to take part, as reported.
    ///
    /// @param endedOn the day it was withdrawn or expired; null while it is in force
    public record ConsentToTakePart(
            boolean inForce, @Nullable LocalDate endedOn) {}

    /// The move to another municipality or the end of the last consent to take part, whichever came first.
    ///
    /// @param movedOn null for who has not moved
    public static Optional<Ending> of(@Nullable LocalDate movedOn, List<ConsentToTakePart> consents) {
        var moved = Optional.ofNullable(movedOn).map(on -> new Ending(Ending.MOVED, on));
        return Stream.concat(declined(consents).stream(), moved.stream()).min(Comparator.comparing(Ending::on));
    }

    /// Who has given consents to take part, of which none is in force, has declined on the day the last one ended
    /// (E25).
    private static Optional<Ending> declined(List<ConsentToTakePart> consents) {
        return consents.stream().anyMatch(ConsentToTakePart::inForce)
                ? Optional.empty()
                : consents.stream()
                        .map(ConsentToTakePart::endedOn)
                        .flatMap(Stream::ofNullable)
                        .max(LocalDate::compareTo)
                        .map(on -> new Ending(Ending.DECLINED_BY_CITIZEN, on));
    }
}
