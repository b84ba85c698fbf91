/// Letters: written from templates, sent by SMTP.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.channels.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
