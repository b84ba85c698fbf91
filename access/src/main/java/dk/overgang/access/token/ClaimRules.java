package dk.overgang.access.token;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// What the claims of a token may look like. They are written to the access log and to log lines, so a claim that
/// could begin a line of its own there, colour it or hide a part of it is refused.
final class ClaimRules {

    /// The longest `sub` of OpenID Connect; the other claims are far shorter.
    private static final int LONGEST = 255;

    private static final List<String> TEXTS = List.of("sub", "municipality", "sor");
    /// Control and format characters, separators of lines, half of a surrogate pair, and characters without a
    /// meaning.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private ClaimRules() {}

    static boolean areKept(Jwt token) {
        return TEXTS.stream().map(token.getClaims()::get).allMatch(ClaimRules::isPlainText)
                && isListOfTexts(token.getClaims().get("roles"));
    }

    private static boolean isPlainText(@Nullable Object claim) {
        return claim == null
                || (claim instanceof String text
                        && text.length() <= LONGEST
                        && !INVISIBLE.matcher(text).find());
    }

    private static boolean isListOfTexts(@Nullable Object claim) {
        return claim == null
                || (claim instanceof Collection<?> all && all.stream().allMatch(one -> one instanceof String));
    }
}
