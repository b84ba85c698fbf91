package dk.overgang.network.networks.domain.meetings;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The minutes of a meeting (referat). Nothing overwrites them: corrections stand beside, in order.
public record Minutes(EncryptedText text, LocalDate on, String by, List<Correction> corrections) {

    /// What was put beside the minutes.
    ///
    /// @param on the day it was written
    /// @param by the subject of the token
    public record Correction(EncryptedText text, LocalDate on, String by) {}

    public Minutes {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    Minutes with(Correction correction) {
        return new Minutes(
                text,
                on,
                by,
                Stream.concat(corrections.stream(), Stream.of(correction)).toList());
    }

    Stream<EncryptedText> texts() {
        return Stream.concat(Stream.of(text), corrections.stream().map(Correction::text));
    }

    Minutes renewed(UnaryOperator<EncryptedText> anew) {
        return new Minutes(
                anew.apply(text),
                on,
                by,
                corrections.stream()
                        .map(one -> new Correction(anew.apply(one.text()), one.on(), one.by()))
                        .toList());
    }
}
