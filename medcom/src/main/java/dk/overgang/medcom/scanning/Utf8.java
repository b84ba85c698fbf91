package dk.overgang.medcom.scanning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one charset of a message, with a byte order mark or none.
public final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int WIDEST_CHARACTER = 4;

    /// The encoding that an XML declaration names.
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']([^\"'>]{0,100})");

    private Utf8() {}

    /// Without its byte order mark; empty for another charset.
    public static Optional<String> text(byte[] body) {
        if (isWide(body)) {
            return Optional.empty();
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /// Whether an XML declaration says that the text is in another charset.
    public static boolean isDeniedBy(String xml) {
        var declared = DECLARED.matcher(xml);
        return declared.lookingAt() && !declared.group(1).equalsIgnoreCase("utf-8");
    }

    /// UTF-16 and UTF-32 write the first sign of a message with a zero beside it.
    private static boolean isWide(byte[] body) {
        for (var i = 0; i < Math.min(body.length, WIDEST_CHARACTER); i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
