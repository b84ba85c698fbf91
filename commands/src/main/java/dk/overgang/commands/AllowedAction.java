package dk.overgang.commands;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether the caller may do something now, as part of an answer, so that nobody has to know the rules to draw
/// a button.
///
/// @param action a code of the service
/// @param of the part that it is about, for example a pause; null where it is about the whole
/// @param code the problem that the request would be answered with (`urn:problem:<code>`); null where it is
///     allowed
/// @param why that problem in the reader's language
public record AllowedAction(
        String action,
        @Nullable UUID of,
        boolean allowed,
        @Nullable String code,
        @Nullable String why) {}
