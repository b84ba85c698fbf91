package dk.overgang.launcher;

import dk.overgang.launcher.setup.SetupError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of `./cti demo`.
///
/// @param startsOn the first day of the demo's clock; without one a new demo begins today
/// @param mongodb the MongoDB to use in place of the embedded store
public record Options(
        boolean fresh,
        boolean withCitizens,
        @Nullable LocalDate startsOn,
        @Nullable StoreAddress mongodb) {

    public static Options of(String... arguments) {
        var fresh = false;
        var withCitizens = true;
        LocalDate startsOn = null;
        StoreAddress mongodb = null;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var argument = rest.remove();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--without-citizens" -> withCitizens = false;
                case "--at" -> {
                    if (startsOn != null) {
                        throw new SetupError("--at is given twice: write it once, like --at 2026-01-12.");
                    }
                    startsOn = day(Optional.ofNullable(rest.poll()).orElse(""));
                }
                case "--mongodb" ->
                    mongodb = StoreAddress.of(Optional.ofNullable(rest.poll()).orElse(""));
                default ->
                    throw new SetupError(
                            "'%s' is no option of the demo: use --fresh, --at 2026-01-12, --without-citizens or --mongodb URI."
                                    .formatted(argument));
            }
        }
        if (startsOn != null && !fresh) {
            throw new SetupError("The clock of kept data only moves forward: use --at together with --fresh.");
        }
        return new Options(fresh, withCitizens, startsOn, mongodb);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new SetupError("--at needs a date, but got '%s': write it like 2026-01-12.".formatted(text), e);
        }
    }
}
