package dk.overgang.referral.citizens;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A page of a list that is so short that it is put in order here, by what no index holds.
public record ShortList<T>(List<T> items, @Nullable UUID next) {

    public static <T> ShortList<T> page(List<T> all, Function<T, UUID> id, int limit, @Nullable UUID after) {
        var start = after == null ? 0 : place(all, id, after) + 1;
        var page = all.stream().skip(start).limit(limit).toList();
        var isLast = start + page.size() >= all.size();
        return new ShortList<>(page, isLast ? null : id.apply(page.getLast()));
    }

    /// Without whom the search found and the caller may not see; the others are noted as seen.
    public ShortList<T> shownBy(CitizenDirectory directory, Caller caller, Function<T, UUID> citizen) {
        var shown = directory.shownAmong(caller, items.stream().map(citizen).toList());
        var mine = items.stream().filter(item -> shown.contains(citizen.apply(item)));
        return new ShortList<>(mine.toList(), next);
    }

    public <A> ShortList<A> map(Function<T, A> answer) {
        return new ShortList<>(items.stream().map(answer).toList(), next);
    }

    /// Who was the last of the page before may have left the list meanwhile.
    private static <T> int place(List<T> all, Function<T, UUID> id, UUID after) {
        return IntStream.range(0, all.size())
                .filter(i -> id.apply(all.get(i)).equals(after))
                .findFirst()
                .orElseThrow(() -> Problem.parameter("after", "cursor"));
    }
}
