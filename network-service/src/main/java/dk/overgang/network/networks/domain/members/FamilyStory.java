package dk.overgang.network.networks.domain.members;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.UUID;

/// What a young citizen says about the family, in their own words. Nothing overwrites it: a later story
/// stands beside it.
///
/// @param by the subject of the token of who wrote it down
public record FamilyStory(UUID id, EncryptedText words, LocalDate on, String by) {}
