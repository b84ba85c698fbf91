package dk.overgang.notification.channels.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// That the digests of a day are made: each is a delivery of its own.
///
/// @param digests how many they were
public record DigestRound(LocalDate day, int digests) {

    public static UUID idOf(LocalDate day) {
        return UUID.nameUUIDFromBytes(("digests/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
