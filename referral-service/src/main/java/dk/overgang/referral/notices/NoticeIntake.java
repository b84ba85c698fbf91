package dk.overgang.referral.notices;

import dk.overgang.access.log.Look;
import dk.overgang.referral.notices.MessageBook.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The one use case behind both ways in: a message has its effect once, and is answered only when the effect is
/// durable.
@Service
class NoticeIntake {

    enum Answer {
        OK,
        BUNDLE_REUSED,
        CONTENT_CHANGED
    }

    private static final Logger LOG = LoggerFactory.getLogger(NoticeIntake.class);

    private final MessageBook messages;
    private final StayKeeping stays;
    private final NoticeLog log;

    NoticeIntake(MessageBook messages, StayKeeping stays, NoticeLog log) {
        this.messages = messages;
        this.stays = stays;
        this.log = log;
    }

    /// A crash after the first write leaves a message without its effect and its sender without an answer; the sender
    /// repeats it, and the effect, which knows its message, is made up for. Where nothing is kept nobody knows the
    /// message, so the book itself closes it.
    Answer take(Letter letter) {
        Look.in(letter.municipality());
        var standing = messages.enter(letter);
        LOG.debug("{} is {}", letter, standing);
        return switch (standing) {
            case NEW, UNFINISHED -> {
                keep(letter);
                yield Answer.OK;
            }
            case REPEATED -> {
                log.repeated(letter);
                yield Answer.OK;
            }
            case BUNDLE_REUSED -> refused(letter, standing, Answer.BUNDLE_REUSED);
            case CONTENT_CHANGED -> refused(letter, standing, Answer.CONTENT_CHANGED);
        };
    }

    private void keep(Letter letter) {
        switch (stays.keep(letter)) {
            case KEPT -> {}
            case KNOWN -> log.repeated(letter);
            case NOT_ALLOWED -> {
                LOG.info("{} is not kept: there is no legal basis", letter);
                messages.close(letter.ids());
            }
        }
    }

    private static Answer refused(Letter letter, Standing why, Answer answer) {
        LOG.info("{} is refused: {}", letter, why);
        return answer;
    }
}
