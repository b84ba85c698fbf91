package dk.overgang.referral.notices.messages;

import dk.overgang.medcom.domain.notices.NoticeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a message came which is not in the book of messages: a repeat, or one that was refused. Ids and a verdict,
/// never the content. `client` is who held the token, `sender` who the message says it is.
@Document(LoggedMessage.COLLECTION)
@TypeAlias("loggedMessage")
record LoggedMessage(
        @Id String id,
        String municipality,
        String client,
        String sender,
        String bundleId,
        String messageId,
        @Nullable NoticeCode code,
        Instant receivedAt,
        NoticeLog.Verdict verdict,
        String reason) {

    static final String COLLECTION = "messageLog";
}
