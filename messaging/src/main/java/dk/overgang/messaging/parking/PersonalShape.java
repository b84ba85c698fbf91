package dk.overgang.messaging.parking;

import java.util.regex.Pattern;

/// Recognises what has the shape of a personal number, so that nothing of the kind is kept or shown by accident.
final class PersonalShape {

    private static final Pattern PERSONAL =
            Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[- ]?\\d{4}(?!\\d)");

    /// The digits of a random UUID may look like a personal number.
    private static final Pattern UUIDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private PersonalShape() {}

    static boolean in(String text) {
        return PERSONAL.matcher(UUIDS.matcher(text).replaceAll("")).find();
    }
}
