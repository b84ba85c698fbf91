package dk.overgang.access.log.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Finds the citizens that a JSON answer shows (`citizenId`) in the answer itself, so that no controller can forget to
/// name them.
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
