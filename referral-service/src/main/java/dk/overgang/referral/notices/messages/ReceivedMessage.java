package dk.overgang.referral.notices.messages;

import dk.overgang.medcom.domain.notices.NoticeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a message came and what became of it. The message itself is not kept; whoever sends it again brings it
/// along.
@Document(ReceivedMessage.COLLECTION)
@TypeAlias("message")
record ReceivedMessage(
        @Id String bundle,
        String header,
        String digest,
        Instant receivedAt,
        State state,
        String municipality,
        @Nullable String client,
        @Nullable NoticeCode code) {

    static final String COLLECTION = "messages";

    enum State {
        /// Its citizen tells whether its effect is there: a repeat looks, and carries it out where it is missing.
        RECEIVED,
        /// It has no effect and shall have none.
        DONE
    }
}
