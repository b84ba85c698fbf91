package dk.overgang.referral.notices.messages;

import static java.util.Comparator.comparing;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scope;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.privacy.PersonalNumbers;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/// What came in and what became of it, without what it said (R.BR1): the law lets us keep no more of most
/// messages. A message taken the first time stands in the book of messages, everything else in a log of its own.
@Repository
public class NoticeLog {

    enum Verdict {
        KEPT,
        NOT_KEPT,
        REPEATED,
        REFUSED
    }

    /// One message as an auditor reads it.
    record NoticeLine(
            String id,
            Instant receivedAt,
            @Nullable String client,
            String sender,
            String bundleId,
            String messageId,
            @Nullable NoticeCode code,
            Verdict verdict,
            @Nullable String reason) {}

    private static final Comparator<NoticeLine> NEWEST_FIRST =
            comparing(NoticeLine::receivedAt).thenComparing(NoticeLine::id).reversed();

    /// Ids of a refused message are written down only as far as they are ids.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    private static final String RECEIVED_BEFORE = "received-before";

    private final MongoOperations mongo;
    private final Clock clock;

    NoticeLog(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public void repeated(Arrival arrival) {
        var ids = arrival.ids();
        insert(new LoggedMessage(
                newId(),
                arrival.municipality(),
                arrival.client(),
                ids.sender(),
                ids.bundleId(),
                ids.headerId(),
                arrival.code(),
                clock.instant(),
                Verdict.REPEATED,
                RECEIVED_BEFORE));
    }

    /// A repeat that is not read as far as that what it says is known.
    public void repeated(Caller caller, String municipality, MessageIds ids) {
        insert(new LoggedMessage(
                newId(),
                municipality,
                caller.subject(),
                ids.senderSor(),
                ids.bundleId(),
                ids.headerId(),
                null,
                clock.instant(),
                Verdict.REPEATED,
                RECEIVED_BEFORE));
    }

    /// A message that is refused although its ids could be read.
    public void refused(Caller caller, String municipality, MessageIds ids, List<FhirIssue> issues) {
        refused(
                caller,
                municipality,
                known(ids.senderSor()),
                known(ids.bundleId()),
                known(ids.headerId()),
                reason(issues));
    }

    /// A body without so much as an id.
    public void refused(Caller caller, List<FhirIssue> issues) {
        refused(caller, caller.municipality(), "", "", "", reason(issues));
    }

    /// A plain notice, with what its sender is told.
    public void refused(Caller caller, Ids ids, Problem why) {
        refused(caller, caller.municipality(), ids.sender(), ids.bundleId(), ids.headerId(), reason(why));
    }

    private void refused(
            Caller caller, String municipality, String sender, String bundleId, String messageId, String reason) {
        insert(new LoggedMessage(
                newId(),
                municipality,
                caller.subject(),
                sender,
                bundleId,
                messageId,
                null,
                clock.instant(),
                Verdict.REFUSED,
                reason));
    }

    private void insert(LoggedMessage message) {
        var _ = mongo.insert(message);
    }

    /// Newest first.
    Page<NoticeLine> page(Scope scope, Paging paging) {
        var found = Stream.concat(
                        find(scope, paging, ReceivedMessage.class).map(NoticeLog::line),
                        find(scope, paging, LoggedMessage.class).map(NoticeLog::line))
                .sorted(NEWEST_FIRST)
                .limit(paging.toFetch())
                .toList();
        return paging.page(found, NoticeLog::key);
    }

    private <T> Stream<T> find(Scope scope, Paging paging, Class<T> type) {
        var here = scope.in("municipality");
        var wanted = paging.after()
                .map(last -> here.andOperator(
                        last.behind("receivedAt", DESC, last.parts().getLast())))
                .orElse(here);
        return mongo
                .find(query(wanted).with(Sort.by(DESC, "receivedAt", "_id")).limit(paging.toFetch()), type)
                .stream();
    }

    /// The id of a line is text: that of a bundle, behind its sender.
    private static SortKey key(NoticeLine line) {
        return SortKey.of(line.receivedAt(), line.id());
    }

    private static NoticeLine line(ReceivedMessage message) {
        var kept = message.state() == ReceivedMessage.State.RECEIVED;
        var cut = message.bundle().lastIndexOf('/');
        return new NoticeLine(
                message.bundle(),
                message.receivedAt(),
                message.client(),
                message.bundle().substring(0, cut),
                message.bundle().substring(cut + 1),
                message.header().substring(message.header().lastIndexOf('/') + 1),
                message.code(),
                kept ? Verdict.KEPT : Verdict.NOT_KEPT,
                kept ? null : "no-legal-basis");
    }

    private static NoticeLine line(LoggedMessage message) {
        return new NoticeLine(
                message.id(),
                message.receivedAt(),
                message.client(),
                message.sender(),
                message.bundleId(),
                message.messageId(),
                message.code(),
                message.verdict(),
                message.reason());
    }

    /// Codes and elements of our own, never what the message said.
    private static String reason(List<FhirIssue> issues) {
        return issues.stream()
                .map(issue -> (issue.code() + " " + Objects.requireNonNullElse(issue.element(), "")).strip())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String reason(Problem why) {
        return why.faults().isEmpty()
                ? why.name()
                : why.faults().stream()
                        .map(fault -> fault.code() + " " + fault.place())
                        .collect(Collectors.joining("; "));
    }

    private static String known(String id) {
        return ID.matcher(id).matches() && !PersonalNumbers.standIn(id) ? id : "";
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
