/// The demo that is measured, started as a process of its own, and the clients that use it over HTTP.
@CheckReturnValue
@NullMarked
package dk.overgang.benchmarks.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
