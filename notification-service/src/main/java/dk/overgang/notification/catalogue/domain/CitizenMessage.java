package dk.overgang.notification.catalogue.domain;

import java.util.stream.Stream;

/// What a text message to a citizen says in place of the shipped text. It must name neither the service nor what the
/// appointment is about: others read it on the citizen's phone.
///
/// @param da in Danish; `{0}` is the day of the appointment
/// @param en the same in English
public record CitizenMessage(String da, String en) {

    private static final String DAY = "{0}";
    private static final int MOST = 140;

    /// A file that leaves a text out has none here.
    @SuppressWarnings("ConstantValue")
    public CitizenMessage {
        if (!Stream.of(da == null ? "" : da, en == null ? "" : en).allMatch(CitizenMessage::isRight)) {
            throw new IllegalArgumentException(
                    "a message to citizens must be given in both languages, da and en, name the day once as %s, and have at most %d characters"
                            .formatted(DAY, MOST));
        }
    }

    private static boolean isRight(String text) {
        return text.length() <= MOST
                && text.indexOf(DAY) >= 0
                && text.indexOf(DAY) == text.lastIndexOf(DAY)
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// What it says of an appointment.
    ///
    /// @param day in words
    public String text(boolean danish, String day) {
        return (danish ? da : en).replace(DAY, day);
    }
}
