package dk.overgang.referral.notices;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.referral.letters.LetterReception;
import dk.overgang.referral.letters.domain.LetterRefusal.TooMany;
import dk.overgang.referral.notices.messages.Arrival;
import dk.overgang.referral.notices.messages.IncomingCareCommunication;
import dk.overgang.referral.notices.messages.IncomingNotice;
import dk.overgang.referral.notices.messages.MessageBook;
import dk.overgang.referral.notices.messages.MessageBook.Standing;
import dk.overgang.referral.notices.messages.NoticeLog;
import dk.overgang.referral.stays.StayKeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// The one use case behind both ways in: a message has its effect once, and is answered only when the effect is
/// durable.
@Service
class NoticeIntake {

    enum Answer {
        OK,
        BUNDLE_REUSED,
        CONTENT_CHANGED,
        TOO_MANY
    }

    private static final Logger LOG = LoggerFactory.getLogger(NoticeIntake.class);

    private final MessageBook messages;
    private final StayKeeping stays;
    private final LetterReception letters;
    private final NoticeLog log;

    NoticeIntake(MessageBook messages, StayKeeping stays, LetterReception letters, NoticeLog log) {
        this.messages = messages;
        this.stays = stays;
        this.letters = letters;
        this.log = log;
    }

    /// A crash after the first write leaves a message without its effect and its sender without an answer; the
    /// sender repeats it, and the effect, which knows its message, is made up for. Where nothing is kept nobody
    /// knows the message, so the book itself closes it.
    Answer take(Arrival arrival) {
        AuditContext.in(arrival.municipality());
        var standing = messages.enter(arrival);
        LOG.debug("{} is {}", arrival, standing);
        return switch (standing) {
            case NEW -> keepFirst(arrival);
            case UNFINISHED -> keep(arrival);
            case REPEATED -> {
                log.repeated(arrival);
                yield Answer.OK;
            }
            case BUNDLE_REUSED -> refused(arrival, standing, Answer.BUNDLE_REUSED);
            case CONTENT_CHANGED -> refused(arrival, standing, Answer.CONTENT_CHANGED);
        };
    }

    /// Whether both ids came before: then it is a repeat, whatever became of it on its way here.
    boolean isRepeated(Caller caller, MessageIds ids) {
        var before = messages.municipality(ids);
        before.ifPresent(municipality -> {
            AuditContext.in(municipality);
            log.repeated(caller, municipality, ids);
        });
        return before.isPresent();
    }

    /// What it answers need not be ours.
    void acknowledged(Caller caller, IsAcknowledgement reported) {
        letters.acknowledged(caller, reported);
    }

    /// Where a citizen cannot be read, nothing is kept, and the log must not say that it was. Without a database
    /// nothing can be taken back; then the repeat makes it true.
    private Answer keepFirst(Arrival arrival) {
        try {
            return keep(arrival);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException trouble) {
            messages.forget(arrival.ids());
            throw trouble;
        }
    }

    private Answer keep(Arrival arrival) {
        return switch (kept(arrival)) {
            case Changed<?> _ -> Answer.OK;
            case Unchanged<?> _ -> {
                log.repeated(arrival);
                yield Answer.OK;
            }
            case Refused<?>(TooMany _) -> {
                LOG.warn("{} is refused: too many letters about one citizen", arrival);
                messages.forget(arrival.ids());
                yield Answer.TOO_MANY;
            }
            case Refused<?> _ -> {
                LOG.info("{} is not kept: there is no legal basis", arrival);
                messages.close(arrival.ids());
                yield Answer.OK;
            }
        };
    }

    private Decision<?> kept(Arrival arrival) {
        return switch (arrival) {
            case IncomingNotice notice -> stays.keep(notice.municipality(), notice.person(), notice::about);
            case IncomingCareCommunication(var caller, var municipality, var message) ->
                letters.keep(caller, municipality, message);
        };
    }

    private static Answer refused(Arrival arrival, Standing why, Answer answer) {
        LOG.info("{} is refused: {}", arrival, why);
        return answer;
    }
}
