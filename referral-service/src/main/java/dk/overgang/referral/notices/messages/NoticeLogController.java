package dk.overgang.referral.notices.messages;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.referral.notices.messages.NoticeLog.Line;
import dk.overgang.referral.notices.messages.NoticeLog.Position;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which messages hospitals sent to the caller's municipality and what became of each, for operators and auditors.
@RestController
class NoticeLogController {

    record Page(List<Line> items, @Nullable String next) {}

    private final NoticeLog log;
    private final Scopes scopes;

    NoticeLogController(NoticeLog log, Scopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/hospital-notices/log")
    Page log(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = log.page(scopes.of(caller), limit + 1, after == null ? null : position(after));
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), cursor(found.get(limit - 1)));
    }

    private static String cursor(Line last) {
        return last.receivedAt() + "_" + last.id();
    }

    private static Position position(String after) {
        try {
            var cut = after.indexOf('_');
            return new Position(Instant.parse(after.substring(0, cut)), after.substring(cut + 1));
        } catch (DateTimeException | StringIndexOutOfBoundsException notOurs) {
            throw Problem.invalid("after", "cursor");
        }
    }
}
