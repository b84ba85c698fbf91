/// The catalogue of reminders: the shipped file, and what a municipality changes in it by files of its own.
@CheckReturnValue
@NullMarked
package dk.overgang.notification.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
