package dk.overgang.access.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The citizens that an answer shows, read from the answer itself: what leaves is what is written down, whatever its
/// controller remembered to say.
final class CitizenIdExtractor {

    private static final Pattern CITIZEN = Pattern.compile("\"citizenId\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private CitizenIdExtractor() {}

    static List<UUID> in(byte[] answer) {
        return CITIZEN.matcher(new String(answer, ISO_8859_1))
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .toList();
    }
}
