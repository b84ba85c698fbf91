package dk.overgang.systemtests;

import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.platform.Launched;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Wire;

/// One platform for all trials of this JVM that neither kill it nor need it empty. Its clock only moves forward, so
/// each of them counts from the day it finds.
public final class Shared {

    private static final Launched PLATFORM = Launched.fresh("shared");

    public static final Cast CAST = Cast.using(PLATFORM.api());
    public static final PlatformClock CLOCK = PLATFORM.clock();
    public static final Wire WIRE = new Wire(PLATFORM.kafka());

    private Shared() {}

    public static Launched platform() {
        return PLATFORM;
    }
}
