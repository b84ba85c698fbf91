package dk.overgang.referral.notices.messages;

import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import org.jspecify.annotations.Nullable;

/// A message that was understood, by whom it was brought and for which municipality: what telling new from
/// repeated needs, whatever it is about.
public sealed interface Arrival permits IncomingNotice, IncomingCareCommunication {

    Ids ids();

    String client();

    String municipality();

    /// All that it says and that its sender would say again in a resend, however that is written: another meaning
    /// under the same ids is another message. Holds personal data, so nothing but a digest of it is kept.
    String meaning();

    /// Of hospital notices only.
    @Nullable
    NoticeCode code();
}
