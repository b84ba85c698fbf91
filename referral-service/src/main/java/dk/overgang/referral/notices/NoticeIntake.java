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

    NoticeIntake(MessageBook messages, StayKeeping stays) {
        this.messages = messages;
        this.stays = stays;
    }

    /// A crash after the first write leaves a message without its effect and its sender without an answer; the sender
    /// repeats it, and the effect, which knows its message, is made up for. Where nothing is kept nobody knows the
    /// message, so the book itself closes it.
    Answer take(Letter letter) {
        Look.in(letter.municipality());
        var standing = messages.enter(letter.ids());
        LOG.debug("{} is {}", letter, standing);
        return switch (standing) {
            case NEW, UNFINISHED -> {
                if (!stays.keep(letter)) {
                    LOG.info("{} is not kept: there is no legal basis", letter);
                    messages.close(letter.ids());
                }
                yield Answer.OK;
            }
            case REPEATED -> Answer.OK;
            case BUNDLE_REUSED -> refused(letter, standing, Answer.BUNDLE_REUSED);
            case CONTENT_CHANGED -> refused(letter, standing, Answer.CONTENT_CHANGED);
        };
    }

    private static Answer refused(Letter letter, Standing why, Answer answer) {
        LOG.info("{} is refused: {}", letter, why);
        return answer;
    }
}
