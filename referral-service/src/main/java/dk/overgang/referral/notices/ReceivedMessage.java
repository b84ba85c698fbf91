package dk.overgang.referral.notices;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/// That a message came and what became of it. The message itself is not kept; whoever sends it again brings it along.
@Document(ReceivedMessage.COLLECTION)
@TypeAlias("message")
record ReceivedMessage(@Id String bundle, String header, String digest, Instant receivedAt, State state) {

    static final String COLLECTION = "messages";

    enum State {
        /// Its effect may be missing: a repeat carries it out.
        RECEIVED,
        /// Its effect, if the law allowed one, is durable.
        DONE
    }
}
