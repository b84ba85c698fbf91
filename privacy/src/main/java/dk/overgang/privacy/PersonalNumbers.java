package dk.overgang.privacy;

import java.util.regex.Pattern;

/// Recognises what has the shape of a Danish personal number (CPR, or a replacement of one; standards 3.1) in what
/// comes from outside, so that none is kept or shown where everybody reads it.
public final class PersonalNumbers {

    private static final String BIRTH_DATE = "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}";

    /// As people write it: also between spaces, and as a dash.
    private static final String SEPARATOR = "[\\h\\p{Pd}./_]{0,3}";

    private static final Pattern ALONE =
            Pattern.compile("(?<!\\d)" + BIRTH_DATE + SEPARATOR + "(\\d{4}|[01567][A-Za-z]{2}\\d)(?!\\d)");

    private static final Pattern ANYWHERE = Pattern.compile(BIRTH_DATE + "\\d{4}");

    /// The digits of a random UUID may look like a personal number. Some write it without hyphens: as thirty-two
    /// digits, no fewer and no more.
    private static final Pattern UUIDS = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?<!\\p{XDigit})\\p{XDigit}{32}(?!\\p{XDigit})");

    private PersonalNumbers() {}

    /// Whether a number stands in a text that people or systems wrote: a birth date and four more, perhaps with
    /// signs between them, which are no part of a longer number (as in SOR ids and timestamps) nor of a UUID.
    public static boolean standIn(String text) {
        return ALONE.matcher(UUIDS.matcher(text).replaceAll(" ")).find();
    }

    /// Whether the digits of a number stand anywhere in an id of letters and digits, such as a trace. Also true of
    /// about one in a hundred random ids: for ids that can be done without.
    public static boolean mayHideIn(String id) {
        return ANYWHERE.matcher(id).find();
    }
}
