package dk.overgang.portal.news;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Fetches what happened since the last visit, and notes what was seen.
@Component
public class NewsDesk {

    /// For a page that is there already.
    public static final Parts.Coming<Found> NOTHING =
            () -> Part.of(new Found(new NewsApi.News(Instant.EPOCH, List.of(), null)));

    private static final int MOST = 200;

    private final NewsApi api;
    private final Parts parts;

    NewsDesk(ServiceClients clients, Parts parts) {
        this.api = clients.of(RemoteService.NOTIFICATION, NewsApi.class);
        this.parts = parts;
    }

    /// What happened, before anybody has a name.
    public record Found(NewsApi.News news) {

        public Stream<UUID> citizens() {
            return news.items().stream().map(NewsApi.Item::citizenId);
        }

        /// Those whom *I dag* has room for.
        public Stream<UUID> firstCitizens() {
            return SinceLastVisit.first(news).map(NewsApi.Item::citizenId);
        }

        /// What happened, as lines.
        ///
        /// @param names of those whom the person may see
        public SinceLastVisit told(Map<UUID, String> names, Words words) {
            return SinceLastVisit.of(
                    news,
                    item -> Happened.of(item, names.getOrDefault(item.citizenId(), words.text("name.away")), words),
                    words);
        }
    }

    public Parts.Coming<Found> start() {
        return parts.start(() -> new Found(api.news(MOST)));
    }

    void see(Instant upTo) {
        api.see(new NewsApi.Seen(upTo));
    }
}
