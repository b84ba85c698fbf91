package dk.overgang.notification.calendars.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.calendars.domain.CalendarRefusal.TooMany;
import dk.overgang.notification.calendars.domain.CalendarRefusal.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The calendar feeds of one worker that are valid. A revoked one is gone.
///
/// @param worker the subject of the worker's tokens
public record CalendarFeeds(String municipality, String worker, List<Feed> feeds) {

    /// So many calendars may read at once: a new one is made while the old is still read.
    static final int MOST = 10;

    /// One secret address.
    ///
    /// @param digest of the address's secret part, which itself is kept nowhere
    /// @param lastFetchedOn the last day on which a calendar read it
    public record Feed(
            UUID id,
            String digest,
            Language language,
            Instant createdAt,
            @Nullable LocalDate lastFetchedOn) {}

    public CalendarFeeds {
        feeds = List.copyOf(feeds);
    }

    public static CalendarFeeds none(String municipality, String worker) {
        return new CalendarFeeds(municipality, worker, List.of());
    }

    /// A worker of one municipality: the id of the document.
    public static UUID idOf(String municipality, String worker) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/calendar-feeds".formatted(municipality, worker).getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Feed> feed(String digest) {
        return feeds.stream().filter(feed -> feed.digest().equals(digest)).findFirst();
    }

    public Decision<CalendarFeeds> made(Feed feed) {
        return feeds.size() < MOST
                ? changed(Stream.concat(feeds.stream(), Stream.of(feed)).toList())
                : Decision.refused(new TooMany(MOST));
    }

    public Decision<CalendarFeeds> revoked(UUID id) {
        var rest = feeds.stream().filter(feed -> !feed.id().equals(id)).toList();
        return rest.size() == feeds.size() ? Decision.refused(new Unknown()) : changed(rest);
    }

    /// None is valid any more.
    public Decision<CalendarFeeds> allRevoked() {
        return feeds.isEmpty() ? Decision.unchanged() : changed(List.of());
    }

    /// A calendar has read a feed; which day it was is enough to know.
    public Decision<CalendarFeeds> fetched(String digest, LocalDate on) {
        var all = new ArrayList<Feed>();
        for (var feed : feeds) {
            all.add(
                    feed.digest().equals(digest)
                            ? new Feed(feed.id(), feed.digest(), feed.language(), feed.createdAt(), on)
                            : feed);
        }
        return all.equals(feeds) ? Decision.unchanged() : changed(all);
    }

    private Decision<CalendarFeeds> changed(List<Feed> now) {
        return Decision.changed(new CalendarFeeds(municipality, worker, now));
    }
}
