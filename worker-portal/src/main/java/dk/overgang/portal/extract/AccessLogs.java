package dk.overgang.portal.extract;

import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The access logs of all services as one list, from the newest use back. The services answer the oldest first, so each
/// log is read to its end; what a page has no room for is older than all of it.
@Component
class AccessLogs {

    /// What one page shows; uses of the same moment stay together.
    private static final int MOST = 2000;

    private static final int PAGE = 200;

    /// A use, and the service that logged it.
    record Logged(RemoteService service, AccessLogApi.Line line) {

        Instant at() {
            return line.at();
        }
    }

    /// What was found, the newest first.
    ///
    /// @param olderThan the moment before which there are more; null where there are none
    /// @param away the services that gave no answer
    record Extract(List<Logged> uses, @Nullable Instant olderThan, List<RemoteService> away) {

        Extract {
            uses = List.copyOf(uses);
            away = List.copyOf(away);
        }
    }

    private record Log(RemoteService service, AccessLogApi api) {}

    /// The newest of one log, the oldest of them first.
    ///
    /// @param isWhole whether there is nothing older
    private record Newest(List<Logged> uses, boolean isWhole) {}

    private final List<Log> logs;
    private final Parts parts;

    AccessLogs(ServiceClients clients, Parts parts) {
        this.logs = Arrays.stream(RemoteService.values())
                .map(service -> new Log(service, clients.of(service, AccessLogApi.class)))
                .toList();
        this.parts = parts;
    }

    /// @param before only uses before this moment; null for the newest
    Extract of(UUID citizen, @Nullable Instant before) {
        var coming = logs.stream()
                .map(log -> parts.start(() -> newest(log, citizen, before)))
                .toList();
        var answers = coming.stream().map(Parts.Coming::get).toList();
        var found = answers.stream().flatMap(part -> part.found().stream()).toList();
        var all = found.stream()
                .flatMap(newest -> newest.uses().stream())
                .sorted(Comparator.comparing(Logged::at).reversed())
                .toList();
        var first = all.size() > MOST ? all.get(MOST - 1).at() : Instant.MIN;
        var shown = all.stream().filter(use -> !use.at().isBefore(first)).toList();
        var isWhole = shown.size() == all.size() && found.stream().allMatch(Newest::isWhole);
        return new Extract(
                shown,
                isWhole ? null : shown.getLast().at(),
                answers.stream().flatMap(part -> Stream.ofNullable(part.away())).toList());
    }

    private static Newest newest(Log log, UUID citizen, @Nullable Instant before) {
        var newest = new ArrayList<Logged>();
        var isWhole = true;
        String after = null;
        do {
            var page = log.api().extract(citizen, PAGE, after);
            for (var line : page.items()) {
                if (before != null && !line.at().isBefore(before)) {
                    return new Newest(newest, isWhole);
                }
                newest.add(new Logged(log.service(), line));
            }
            isWhole &= !shorten(newest);
            after = page.next();
        } while (after != null);
        return new Newest(newest, isWhole);
    }

    /// Forgets what no page with the newest shows, so that a log of years does not fill the memory.
    ///
    /// @return whether there was anything
    private static boolean shorten(List<Logged> newest) {
        if (newest.size() <= MOST) {
            return false;
        }
        var first = newest.get(newest.size() - MOST).at();
        return newest.removeIf(use -> use.at().isBefore(first));
    }
}
