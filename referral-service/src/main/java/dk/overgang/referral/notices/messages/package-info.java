/// Received messages: how they are understood, what is remembered to recognise a repeat, and the log of what
/// became of them.
@NullMarked
@CheckReturnValue
package dk.overgang.referral.notices.messages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
