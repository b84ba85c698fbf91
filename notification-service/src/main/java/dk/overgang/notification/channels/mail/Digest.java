package dk.overgang.notification.channels.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a digest tells, in words for its reader. It names no citizen.
///
/// @param template which texts of the bundle it uses: `daily` or `weekly`
/// @param day in words
/// @param counts a sentence with how many reminders the municipality has; absent in a worker's
/// @param portal where all of it can be opened
public record Digest(
        String template,
        Locale language,
        String day,
        List<Section> sections,
        @Nullable String counts,
        URI portal) {

    public Digest {
        sections = List.copyOf(sections);
    }

    /// Reminders under one heading.
    ///
    /// @param heading the key of its text
    /// @param more how many further ones are left out
    public record Section(String heading, List<Item> items, int more) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /// One reminder.
    ///
    /// @param course the short number of the course; absent where it is about none
    /// @param window when it can be done, in words
    public record Item(@Nullable String course, String what, String window, URI link) {}
}
