package dk.overgang.course.endings.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The formal ending (formel afslutning, R-190), framed together with the citizen.
///
/// @param form a code of the municipality's data, for example `CAFE_VISIT`
/// @param note what else was agreed when it was planned; null where nothing was
/// @param held null while it has not been held
/// @param by the subject of the token of whoever planned it
public record FormalEnding(
        LocalDate on,
        String form,
        List<Guests> guests,
        @Nullable EncryptedText note,
        @Nullable Held held,
        String by) {

    /// Who is asked to come.
    ///
    /// @param kind a code of the municipality's data
    /// @param names null where none is noted
    public record Guests(String kind, int number, @Nullable EncryptedText names) {}

    /// That it was held.
    ///
    /// @param agreed what was agreed at it; null where nothing is noted
    /// @param by the subject of the token of whoever noted it
    public record Held(LocalDate on, @Nullable EncryptedText agreed, String by) {}

    public FormalEnding {
        guests = List.copyOf(guests);
    }

    FormalEnding heldOn(Held day) {
        return new FormalEnding(on, form, guests, note, day, by);
    }

    /// Whether it still lies ahead, or was held; one whose day has passed is open again.
    boolean stands(LocalDate today) {
        return held != null || !on.isBefore(today);
    }

    Stream<EncryptedText> texts() {
        return Stream.of(
                        Stream.ofNullable(note),
                        guests.stream().map(Guests::names).flatMap(Stream::ofNullable),
                        held == null ? Stream.<EncryptedText>empty() : Stream.ofNullable(held.agreed()))
                .flatMap(some -> some);
    }

    FormalEnding renewed(UnaryOperator<EncryptedText> anew) {
        return new FormalEnding(
                on,
                form,
                guests.stream()
                        .map(some -> new Guests(some.kind(), some.number(), ClosingRecord.anew(anew, some.names())))
                        .toList(),
                ClosingRecord.anew(anew, note),
                held == null ? null : new Held(held.on(), ClosingRecord.anew(anew, held.agreed()), held.by()),
                by);
    }
}
