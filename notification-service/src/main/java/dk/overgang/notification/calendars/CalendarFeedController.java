package dk.overgang.notification.calendars;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.calendars.domain.CalendarFeeds;
import dk.overgang.notification.calendars.domain.CalendarFeeds.Feed;
import dk.overgang.notification.calendars.domain.Language;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The calendar feeds of the caller, and for a leader those of every worker to revoke. The address of one is answered
/// once, when it is made.
@RestController
class CalendarFeedController {

    record FeedView(
            UUID id,
            Language language,
            Instant createdAt,
            @Nullable LocalDate lastFetchedOn) {

        static FeedView of(Feed feed) {
            return new FeedView(feed.id(), feed.language(), feed.createdAt(), feed.lastFetchedOn());
        }
    }

    /// With the address, which is secret and never answered again.
    record NewFeed(UUID id, Language language, Instant createdAt, URI address) {}

    private final AggregateStore<CalendarFeeds> store;
    private final CommandHandler<CalendarFeeds> feeds;
    private final Clock clock;
    private final String address;

    CalendarFeedController(
            AggregateStore<CalendarFeeds> store,
            CommandHandler<CalendarFeeds> feeds,
            Clock clock,
            @Value("${overgang.calendar.address}") String address) {
        this.store = store;
        this.feeds = feeds;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    @GetMapping("/api/v1/calendar-feeds")
    Page<FeedView> feeds(Caller caller) {
        return Page.whole(
                store.find(idOf(caller)).map(Stored::state).map(CalendarFeeds::feeds).orElseGet(List::of).stream()
                        .map(FeedView::of)
                        .toList());
    }

    /// Takes no key: a repeat could not be answered with the same address, because nobody has it any more.
    @PostMapping("/api/v1/calendar-feeds")
    ResponseEntity<NewFeed> make(Caller caller, Locale locale) {
        var secret = SecretAddress.fresh();
        var language = locale.getLanguage().equals("en") ? Language.EN : Language.DA;
        var feed = new Feed(UUID.randomUUID(), secret.digest(), language, clock.instant(), null);
        var changed = change(new CommandRequest(caller, null, null), feed);
        return Versioned.created(
                changed,
                _ -> new NewFeed(
                        feed.id(),
                        language,
                        feed.createdAt(),
                        URI.create("%s/calendar/%s.ics".formatted(address, secret.token()))));
    }

    private Stored<CalendarFeeds> change(CommandRequest request, Feed feed) {
        var caller = request.caller();
        return feeds.handleOrBegin(
                idOf(caller),
                () -> CalendarFeeds.none(caller.municipality(), caller.subject()),
                request,
                known -> known.made(feed));
    }

    /// Nobody can read at its address from now on.
    @DeleteMapping("/api/v1/calendar-feeds/{id}")
    ResponseEntity<Page<FeedView>> revoke(@PathVariable UUID id, CommandRequest request) {
        return valid(feeds.handle(
                () -> store.find(idOf(request.caller())).orElseThrow(Problem::notFound),
                request,
                known -> known.revoked(id)));
    }

    /// A leader closes all feeds of a worker, who has lost a phone or left.
    @DeleteMapping("/api/v1/workers/{worker}/calendar-feeds")
    ResponseEntity<Page<FeedView>> revokeAll(@PathVariable UUID worker, CommandRequest request) {
        var id = CalendarFeeds.idOf(request.caller().municipality(), worker.toString());
        return valid(
                feeds.handle(() -> store.find(id).orElseThrow(Problem::notFound), request, CalendarFeeds::allRevoked));
    }

    private static ResponseEntity<Page<FeedView>> valid(Stored<CalendarFeeds> changed) {
        return Versioned.ok(
                changed,
                known -> Page.whole(known.feeds().stream().map(FeedView::of).toList()));
    }

    private static UUID idOf(Caller caller) {
        return CalendarFeeds.idOf(caller.municipality(), caller.subject());
    }
}
