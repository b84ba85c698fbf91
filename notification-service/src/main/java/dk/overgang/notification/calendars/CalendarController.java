package dk.overgang.notification.calendars;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Problem;
import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.calendars.domain.CalendarFeeds;
import dk.overgang.notification.calendars.domain.CalendarFeeds.Feed;
import dk.overgang.notification.reminders.planning.ReminderRules;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// A calendar reads the feed of a worker. Nobody logs in: who has the address may read what is behind it, and every
/// other address is answered alike (F-64).
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AggregateStore<CalendarFeeds> store;
    private final CommandHandler<CalendarFeeds> feeds;
    private final FeedContents contents;
    private final CalendarWriter writer;
    private final ReminderRules rules;

    CalendarController(
            AggregateStore<CalendarFeeds> store,
            CommandHandler<CalendarFeeds> feeds,
            FeedContents contents,
            CalendarWriter writer,
            ReminderRules rules) {
        this.store = store;
        this.feeds = feeds;
        this.contents = contents;
        this.writer = writer;
        this.rules = rules;
    }

    /// The access log names the worker as who asks, and the citizens whose entries are sent; a calendar that has
    /// them already is sent none. No operation of the interface: it stands in no OpenAPI document.
    @Hidden
    @GetMapping("/calendar/{token}.ics")
    @Nullable
    ResponseEntity<byte[]> calendar(
            @PathVariable String token, ServletWebRequest request, HttpServletResponse response) {
        var digest = new SecretAddress(token).digest();
        var found = store.find(query(where("feeds.digest").is(digest))).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        var feed = found.state().feed(digest).orElseThrow(Problem::notFound);
        AuditContext.by(found.state().worker());
        AuditContext.in(found.state().municipality());
        note(found, feed, rules.today());
        var content = contents.of(found.state(), feed.language(), rules.today());
        var bytes = writer.write(feed.language(), content.entries());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (request.checkNotModified(etag(bytes), content.changedAt().toEpochMilli())) {
            return null;
        }
        if (request.getHttpMethod().equals(HttpMethod.GET)) {
            content.citizens().forEach(AuditContext::at);
        }
        return ResponseEntity.ok().contentType(CALENDAR).body(bytes);
    }

    private void note(Stored<CalendarFeeds> found, Feed feed, LocalDate today) {
        if (!today.equals(feed.lastFetchedOn())) {
            var _ = feeds.onTime(found.id(), known -> known.fetched(feed.digest(), today));
        }
    }

    private static String etag(byte[] bytes) {
        return "\"%s\""
                .formatted(HexFormat.of().formatHex(SecretAddress.sha256(bytes)).substring(0, 32));
    }
}
