package dk.overgang.portal.news;

import dk.overgang.portal.layout.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What happened since somebody was here last.
///
/// @param since from when on, in words
/// @param lines all of it, the most important first
/// @param upTo the newest of them: who marks the list as seen has seen this much and no more
/// @param whole whether there is no more than this
public record SinceLastVisit(String since, List<Happened> lines, Instant upTo, boolean whole) {

    private static final int ABOVE_THE_LIST = 3;
    private static final Comparator<NewsApi.Item> IMPORTANCE = Comparator.comparing(
                    (NewsApi.Item item) -> Happened.Kind.of(item.kind()))
            .thenComparing(NewsApi.Item::at, Comparator.reverseOrder());

    public SinceLastVisit {
        lines = List.copyOf(lines);
    }

    static SinceLastVisit of(NewsApi.News news, Function<NewsApi.Item, Happened> line, Words words) {
        return new SinceLastVisit(
                words.moment(news.since()),
                sorted(news).map(line).toList(),
                news.items().stream()
                        .map(NewsApi.Item::at)
                        .max(Comparator.naturalOrder())
                        .orElse(news.since()),
                news.next() == null);
    }

    /// What will be the [#first()], before anybody has a name.
    static Stream<NewsApi.Item> first(NewsApi.News news) {
        return sorted(news).limit(ABOVE_THE_LIST);
    }

    private static Stream<NewsApi.Item> sorted(NewsApi.News news) {
        return news.items().stream().sorted(IMPORTANCE);
    }

    /// What *I dag* has room for.
    public List<Happened> first() {
        return lines.stream().limit(ABOVE_THE_LIST).toList();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
