package dk.overgang.notification.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// Folds the lines of a calendar at 75 octets (RFC 5545, 3.1). The library counts characters, of which æ, ø and å
/// are two octets each, so its folds are undone first.
final class OctetFolding {

    private static final int MOST = 75;

    private OctetFolding() {}

    static byte[] fold(String calendar) {
        var bytes = new ByteArrayOutputStream(calendar.length() + calendar.length() / 8);
        calendar.replace("\r\n ", "").lines().forEach(line -> fold(line, bytes));
        return bytes.toByteArray();
    }

    /// A character is never cut in two.
    private static void fold(String line, ByteArrayOutputStream bytes) {
        var used = 0;
        for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var one = Character.toString(line.codePointAt(at)).getBytes(UTF_8);
            if (used + one.length > MOST) {
                bytes.writeBytes("\r\n ".getBytes(UTF_8));
                used = 1;
            }
            bytes.writeBytes(one);
            used += one.length;
        }
        bytes.writeBytes("\r\n".getBytes(UTF_8));
    }
}
